import protobuf from 'protobufjs/minimal.js';

// int64 fields become numbers: all values of the protocol fit in 2^53. Must run before the generated code loads.
Object.assign(protobuf.util, { Long: null });
protobuf.configure();
