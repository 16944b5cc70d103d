/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["default"] || ($protobuf.roots["default"] = {});

export const pluginv2 = $root.pluginv2 = (() => {

    /**
     * Namespace pluginv2.
     * @exports pluginv2
     * @namespace
     */
    const pluginv2 = {};

    pluginv2.PluginContext = (function() {

        /**
         * Properties of a PluginContext.
         * @typedef {Object} pluginv2.PluginContext.$Properties
         * @property {number|null} [orgId] PluginContext orgId
         * @property {string|null} [pluginId] PluginContext pluginId
         * @property {pluginv2.User.$Properties|null} [user] PluginContext user
         * @property {pluginv2.DataSourceInstanceSettings.$Properties|null} [dataSourceInstanceSettings] PluginContext dataSourceInstanceSettings
         * @property {Object.<string,string>|null} [grafanaConfig] PluginContext grafanaConfig
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a PluginContext.
         * @memberof pluginv2
         * @interface IPluginContext
         * @augments pluginv2.PluginContext.$Properties
         * @deprecated Use pluginv2.PluginContext.$Properties instead.
         */

        /**
         * Shape of a PluginContext.
         * @typedef {pluginv2.PluginContext.$Properties} pluginv2.PluginContext.$Shape
         */

        /**
         * Constructs a new PluginContext.
         * @memberof pluginv2
         * @classdesc Represents a PluginContext.
         * @constructor
         * @param {pluginv2.PluginContext.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const PluginContext = function (properties) {
            this.grafanaConfig = {};
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * PluginContext orgId.
         * @member {number} orgId
         * @memberof pluginv2.PluginContext
         * @instance
         */
        PluginContext.prototype.orgId = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * PluginContext pluginId.
         * @member {string} pluginId
         * @memberof pluginv2.PluginContext
         * @instance
         */
        PluginContext.prototype.pluginId = "";

        /**
         * PluginContext user.
         * @member {pluginv2.User.$Properties|null|undefined} user
         * @memberof pluginv2.PluginContext
         * @instance
         */
        PluginContext.prototype.user = null;

        /**
         * PluginContext dataSourceInstanceSettings.
         * @member {pluginv2.DataSourceInstanceSettings.$Properties|null|undefined} dataSourceInstanceSettings
         * @memberof pluginv2.PluginContext
         * @instance
         */
        PluginContext.prototype.dataSourceInstanceSettings = null;

        /**
         * PluginContext grafanaConfig.
         * @member {Object.<string,string>} grafanaConfig
         * @memberof pluginv2.PluginContext
         * @instance
         */
        PluginContext.prototype.grafanaConfig = $util.emptyObject;

        /**
         * Encodes the specified PluginContext message. Does not implicitly {@link pluginv2.PluginContext.verify|verify} messages.
         * @function encode
         * @memberof pluginv2.PluginContext
         * @static
         * @param {pluginv2.PluginContext.$Properties} message PluginContext message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        PluginContext.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.orgId != null && $Object.hasOwnProperty.call(message, "orgId") && (typeof message.orgId === "object" ? message.orgId.low || message.orgId.high : message.orgId !== 0))
                writer.uint32(/* id 1, wireType 0 =*/8).int64(message.orgId);
            if (message.pluginId != null && $Object.hasOwnProperty.call(message, "pluginId") && message.pluginId !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.pluginId);
            if (message.user != null && $Object.hasOwnProperty.call(message, "user"))
                $root.pluginv2.User.encode(message.user, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
            if (message.dataSourceInstanceSettings != null && $Object.hasOwnProperty.call(message, "dataSourceInstanceSettings"))
                $root.pluginv2.DataSourceInstanceSettings.encode(message.dataSourceInstanceSettings, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
            if (message.grafanaConfig != null && $Object.hasOwnProperty.call(message, "grafanaConfig"))
                for (let keys = $Object.keys(message.grafanaConfig), i = 0; i < keys.length; ++i)
                    writer.uint32(/* id 6, wireType 2 =*/50).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.grafanaConfig[keys[i]]).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a PluginContext message from the specified reader or buffer.
         * @function decode
         * @memberof pluginv2.PluginContext
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pluginv2.PluginContext & pluginv2.PluginContext.$Shape} PluginContext
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        PluginContext.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, key, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.pluginv2.PluginContext();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.orgId = value;
                        else
                            delete message.orgId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.pluginId = value;
                        else
                            delete message.pluginId;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.user = $root.pluginv2.User.decode(reader, reader.size(), $undefined, _depth + 1, message.user);
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        message.dataSourceInstanceSettings = $root.pluginv2.DataSourceInstanceSettings.decode(reader, reader.size(), $undefined, _depth + 1, message.dataSourceInstanceSettings);
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        if (message.grafanaConfig === $util.emptyObject)
                            message.grafanaConfig = {};
                        let end2 = reader.size() + reader.pos;
                        if (end2 > reader.len)
                            throw $RangeError("index out of range");
                        reader.len = end2;
                        key = "";
                        value = "";
                        while (reader.pos < end2) {
                            let tag2 = reader.tag();
                            wireType = tag2 & 7;
                            switch (tag2 >>>= 3) {
                            case 1:
                                if (wireType !== 2)
                                    break;
                                key = reader.stringVerify();
                                continue;
                            case 2:
                                if (wireType !== 2)
                                    break;
                                value = reader.stringVerify();
                                continue;
                            }
                            reader.skipType(wireType, _depth, tag2);
                        }
                        if (reader.pos !== end2)
                            throw $RangeError("index out of range");
                        reader.len = end;
                        if (key === "__proto__")
                            $util.makeProp(message.grafanaConfig, key);
                        message.grafanaConfig[key] = value;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return PluginContext;
    })();

    pluginv2.User = (function() {

        /**
         * Properties of a User.
         * @typedef {Object} pluginv2.User.$Properties
         * @property {string|null} [login] User login
         * @property {string|null} [name] User name
         * @property {string|null} [email] User email
         * @property {string|null} [role] User role
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a User.
         * @memberof pluginv2
         * @interface IUser
         * @augments pluginv2.User.$Properties
         * @deprecated Use pluginv2.User.$Properties instead.
         */

        /**
         * Shape of a User.
         * @typedef {pluginv2.User.$Properties} pluginv2.User.$Shape
         */

        /**
         * Constructs a new User.
         * @memberof pluginv2
         * @classdesc Represents a User.
         * @constructor
         * @param {pluginv2.User.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const User = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * User login.
         * @member {string} login
         * @memberof pluginv2.User
         * @instance
         */
        User.prototype.login = "";

        /**
         * User name.
         * @member {string} name
         * @memberof pluginv2.User
         * @instance
         */
        User.prototype.name = "";

        /**
         * User email.
         * @member {string} email
         * @memberof pluginv2.User
         * @instance
         */
        User.prototype.email = "";

        /**
         * User role.
         * @member {string} role
         * @memberof pluginv2.User
         * @instance
         */
        User.prototype.role = "";

        /**
         * Encodes the specified User message. Does not implicitly {@link pluginv2.User.verify|verify} messages.
         * @function encode
         * @memberof pluginv2.User
         * @static
         * @param {pluginv2.User.$Properties} message User message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        User.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.login != null && $Object.hasOwnProperty.call(message, "login") && message.login !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.login);
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.name);
            if (message.email != null && $Object.hasOwnProperty.call(message, "email") && message.email !== "")
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.email);
            if (message.role != null && $Object.hasOwnProperty.call(message, "role") && message.role !== "")
                writer.uint32(/* id 4, wireType 2 =*/34).string(message.role);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a User message from the specified reader or buffer.
         * @function decode
         * @memberof pluginv2.User
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pluginv2.User & pluginv2.User.$Shape} User
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        User.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.pluginv2.User();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.login = value;
                        else
                            delete message.login;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.name = value;
                        else
                            delete message.name;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.email = value;
                        else
                            delete message.email;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.role = value;
                        else
                            delete message.role;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return User;
    })();

    pluginv2.DataSourceInstanceSettings = (function() {

        /**
         * Properties of a DataSourceInstanceSettings.
         * @typedef {Object} pluginv2.DataSourceInstanceSettings.$Properties
         * @property {string|null} [name] DataSourceInstanceSettings name
         * @property {string|null} [url] DataSourceInstanceSettings url
         * @property {Uint8Array|null} [jsonData] DataSourceInstanceSettings jsonData
         * @property {Object.<string,string>|null} [decryptedSecureJsonData] DataSourceInstanceSettings decryptedSecureJsonData
         * @property {number|null} [lastUpdatedMS] DataSourceInstanceSettings lastUpdatedMS
         * @property {string|null} [uid] DataSourceInstanceSettings uid
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a DataSourceInstanceSettings.
         * @memberof pluginv2
         * @interface IDataSourceInstanceSettings
         * @augments pluginv2.DataSourceInstanceSettings.$Properties
         * @deprecated Use pluginv2.DataSourceInstanceSettings.$Properties instead.
         */

        /**
         * Shape of a DataSourceInstanceSettings.
         * @typedef {pluginv2.DataSourceInstanceSettings.$Properties} pluginv2.DataSourceInstanceSettings.$Shape
         */

        /**
         * Constructs a new DataSourceInstanceSettings.
         * @memberof pluginv2
         * @classdesc Represents a DataSourceInstanceSettings.
         * @constructor
         * @param {pluginv2.DataSourceInstanceSettings.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const DataSourceInstanceSettings = function (properties) {
            this.decryptedSecureJsonData = {};
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * DataSourceInstanceSettings name.
         * @member {string} name
         * @memberof pluginv2.DataSourceInstanceSettings
         * @instance
         */
        DataSourceInstanceSettings.prototype.name = "";

        /**
         * DataSourceInstanceSettings url.
         * @member {string} url
         * @memberof pluginv2.DataSourceInstanceSettings
         * @instance
         */
        DataSourceInstanceSettings.prototype.url = "";

        /**
         * DataSourceInstanceSettings jsonData.
         * @member {Uint8Array} jsonData
         * @memberof pluginv2.DataSourceInstanceSettings
         * @instance
         */
        DataSourceInstanceSettings.prototype.jsonData = $util.newBuffer([]);

        /**
         * DataSourceInstanceSettings decryptedSecureJsonData.
         * @member {Object.<string,string>} decryptedSecureJsonData
         * @memberof pluginv2.DataSourceInstanceSettings
         * @instance
         */
        DataSourceInstanceSettings.prototype.decryptedSecureJsonData = $util.emptyObject;

        /**
         * DataSourceInstanceSettings lastUpdatedMS.
         * @member {number} lastUpdatedMS
         * @memberof pluginv2.DataSourceInstanceSettings
         * @instance
         */
        DataSourceInstanceSettings.prototype.lastUpdatedMS = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * DataSourceInstanceSettings uid.
         * @member {string} uid
         * @memberof pluginv2.DataSourceInstanceSettings
         * @instance
         */
        DataSourceInstanceSettings.prototype.uid = "";

        /**
         * Encodes the specified DataSourceInstanceSettings message. Does not implicitly {@link pluginv2.DataSourceInstanceSettings.verify|verify} messages.
         * @function encode
         * @memberof pluginv2.DataSourceInstanceSettings
         * @static
         * @param {pluginv2.DataSourceInstanceSettings.$Properties} message DataSourceInstanceSettings message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        DataSourceInstanceSettings.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.name);
            if (message.url != null && $Object.hasOwnProperty.call(message, "url") && message.url !== "")
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.url);
            if (message.jsonData != null && $Object.hasOwnProperty.call(message, "jsonData") && message.jsonData.length)
                writer.uint32(/* id 8, wireType 2 =*/66).bytes(message.jsonData);
            if (message.decryptedSecureJsonData != null && $Object.hasOwnProperty.call(message, "decryptedSecureJsonData"))
                for (let keys = $Object.keys(message.decryptedSecureJsonData), i = 0; i < keys.length; ++i)
                    writer.uint32(/* id 9, wireType 2 =*/74).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.decryptedSecureJsonData[keys[i]]).ldelim();
            if (message.lastUpdatedMS != null && $Object.hasOwnProperty.call(message, "lastUpdatedMS") && (typeof message.lastUpdatedMS === "object" ? message.lastUpdatedMS.low || message.lastUpdatedMS.high : message.lastUpdatedMS !== 0))
                writer.uint32(/* id 10, wireType 0 =*/80).int64(message.lastUpdatedMS);
            if (message.uid != null && $Object.hasOwnProperty.call(message, "uid") && message.uid !== "")
                writer.uint32(/* id 11, wireType 2 =*/90).string(message.uid);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a DataSourceInstanceSettings message from the specified reader or buffer.
         * @function decode
         * @memberof pluginv2.DataSourceInstanceSettings
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pluginv2.DataSourceInstanceSettings & pluginv2.DataSourceInstanceSettings.$Shape} DataSourceInstanceSettings
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        DataSourceInstanceSettings.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, key, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.pluginv2.DataSourceInstanceSettings();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.name = value;
                        else
                            delete message.name;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.url = value;
                        else
                            delete message.url;
                        continue;
                    }
                case 8: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.bytes()).length)
                            message.jsonData = value;
                        else
                            delete message.jsonData;
                        continue;
                    }
                case 9: {
                        if (wireType !== 2)
                            break;
                        if (message.decryptedSecureJsonData === $util.emptyObject)
                            message.decryptedSecureJsonData = {};
                        let end2 = reader.size() + reader.pos;
                        if (end2 > reader.len)
                            throw $RangeError("index out of range");
                        reader.len = end2;
                        key = "";
                        value = "";
                        while (reader.pos < end2) {
                            let tag2 = reader.tag();
                            wireType = tag2 & 7;
                            switch (tag2 >>>= 3) {
                            case 1:
                                if (wireType !== 2)
                                    break;
                                key = reader.stringVerify();
                                continue;
                            case 2:
                                if (wireType !== 2)
                                    break;
                                value = reader.stringVerify();
                                continue;
                            }
                            reader.skipType(wireType, _depth, tag2);
                        }
                        if (reader.pos !== end2)
                            throw $RangeError("index out of range");
                        reader.len = end;
                        if (key === "__proto__")
                            $util.makeProp(message.decryptedSecureJsonData, key);
                        message.decryptedSecureJsonData[key] = value;
                        continue;
                    }
                case 10: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.lastUpdatedMS = value;
                        else
                            delete message.lastUpdatedMS;
                        continue;
                    }
                case 11: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.uid = value;
                        else
                            delete message.uid;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return DataSourceInstanceSettings;
    })();

    pluginv2.TimeRange = (function() {

        /**
         * Properties of a TimeRange.
         * @typedef {Object} pluginv2.TimeRange.$Properties
         * @property {number|null} [fromEpochMS] TimeRange fromEpochMS
         * @property {number|null} [toEpochMS] TimeRange toEpochMS
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a TimeRange.
         * @memberof pluginv2
         * @interface ITimeRange
         * @augments pluginv2.TimeRange.$Properties
         * @deprecated Use pluginv2.TimeRange.$Properties instead.
         */

        /**
         * Shape of a TimeRange.
         * @typedef {pluginv2.TimeRange.$Properties} pluginv2.TimeRange.$Shape
         */

        /**
         * Constructs a new TimeRange.
         * @memberof pluginv2
         * @classdesc Represents a TimeRange.
         * @constructor
         * @param {pluginv2.TimeRange.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const TimeRange = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * TimeRange fromEpochMS.
         * @member {number} fromEpochMS
         * @memberof pluginv2.TimeRange
         * @instance
         */
        TimeRange.prototype.fromEpochMS = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * TimeRange toEpochMS.
         * @member {number} toEpochMS
         * @memberof pluginv2.TimeRange
         * @instance
         */
        TimeRange.prototype.toEpochMS = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * Encodes the specified TimeRange message. Does not implicitly {@link pluginv2.TimeRange.verify|verify} messages.
         * @function encode
         * @memberof pluginv2.TimeRange
         * @static
         * @param {pluginv2.TimeRange.$Properties} message TimeRange message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        TimeRange.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.fromEpochMS != null && $Object.hasOwnProperty.call(message, "fromEpochMS") && (typeof message.fromEpochMS === "object" ? message.fromEpochMS.low || message.fromEpochMS.high : message.fromEpochMS !== 0))
                writer.uint32(/* id 1, wireType 0 =*/8).int64(message.fromEpochMS);
            if (message.toEpochMS != null && $Object.hasOwnProperty.call(message, "toEpochMS") && (typeof message.toEpochMS === "object" ? message.toEpochMS.low || message.toEpochMS.high : message.toEpochMS !== 0))
                writer.uint32(/* id 2, wireType 0 =*/16).int64(message.toEpochMS);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a TimeRange message from the specified reader or buffer.
         * @function decode
         * @memberof pluginv2.TimeRange
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pluginv2.TimeRange & pluginv2.TimeRange.$Shape} TimeRange
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        TimeRange.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.pluginv2.TimeRange();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.fromEpochMS = value;
                        else
                            delete message.fromEpochMS;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.toEpochMS = value;
                        else
                            delete message.toEpochMS;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return TimeRange;
    })();

    pluginv2.DataQuery = (function() {

        /**
         * Properties of a DataQuery.
         * @typedef {Object} pluginv2.DataQuery.$Properties
         * @property {string|null} [refId] DataQuery refId
         * @property {number|null} [maxDataPoints] DataQuery maxDataPoints
         * @property {number|null} [intervalMS] DataQuery intervalMS
         * @property {pluginv2.TimeRange.$Properties|null} [timeRange] DataQuery timeRange
         * @property {Uint8Array|null} [json] DataQuery json
         * @property {string|null} [queryType] DataQuery queryType
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a DataQuery.
         * @memberof pluginv2
         * @interface IDataQuery
         * @augments pluginv2.DataQuery.$Properties
         * @deprecated Use pluginv2.DataQuery.$Properties instead.
         */

        /**
         * Shape of a DataQuery.
         * @typedef {pluginv2.DataQuery.$Properties} pluginv2.DataQuery.$Shape
         */

        /**
         * Constructs a new DataQuery.
         * @memberof pluginv2
         * @classdesc Represents a DataQuery.
         * @constructor
         * @param {pluginv2.DataQuery.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const DataQuery = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * DataQuery refId.
         * @member {string} refId
         * @memberof pluginv2.DataQuery
         * @instance
         */
        DataQuery.prototype.refId = "";

        /**
         * DataQuery maxDataPoints.
         * @member {number} maxDataPoints
         * @memberof pluginv2.DataQuery
         * @instance
         */
        DataQuery.prototype.maxDataPoints = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * DataQuery intervalMS.
         * @member {number} intervalMS
         * @memberof pluginv2.DataQuery
         * @instance
         */
        DataQuery.prototype.intervalMS = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * DataQuery timeRange.
         * @member {pluginv2.TimeRange.$Properties|null|undefined} timeRange
         * @memberof pluginv2.DataQuery
         * @instance
         */
        DataQuery.prototype.timeRange = null;

        /**
         * DataQuery json.
         * @member {Uint8Array} json
         * @memberof pluginv2.DataQuery
         * @instance
         */
        DataQuery.prototype.json = $util.newBuffer([]);

        /**
         * DataQuery queryType.
         * @member {string} queryType
         * @memberof pluginv2.DataQuery
         * @instance
         */
        DataQuery.prototype.queryType = "";

        /**
         * Encodes the specified DataQuery message. Does not implicitly {@link pluginv2.DataQuery.verify|verify} messages.
         * @function encode
         * @memberof pluginv2.DataQuery
         * @static
         * @param {pluginv2.DataQuery.$Properties} message DataQuery message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        DataQuery.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.refId != null && $Object.hasOwnProperty.call(message, "refId") && message.refId !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.refId);
            if (message.maxDataPoints != null && $Object.hasOwnProperty.call(message, "maxDataPoints") && (typeof message.maxDataPoints === "object" ? message.maxDataPoints.low || message.maxDataPoints.high : message.maxDataPoints !== 0))
                writer.uint32(/* id 2, wireType 0 =*/16).int64(message.maxDataPoints);
            if (message.intervalMS != null && $Object.hasOwnProperty.call(message, "intervalMS") && (typeof message.intervalMS === "object" ? message.intervalMS.low || message.intervalMS.high : message.intervalMS !== 0))
                writer.uint32(/* id 3, wireType 0 =*/24).int64(message.intervalMS);
            if (message.timeRange != null && $Object.hasOwnProperty.call(message, "timeRange"))
                $root.pluginv2.TimeRange.encode(message.timeRange, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
            if (message.json != null && $Object.hasOwnProperty.call(message, "json") && message.json.length)
                writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.json);
            if (message.queryType != null && $Object.hasOwnProperty.call(message, "queryType") && message.queryType !== "")
                writer.uint32(/* id 6, wireType 2 =*/50).string(message.queryType);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a DataQuery message from the specified reader or buffer.
         * @function decode
         * @memberof pluginv2.DataQuery
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pluginv2.DataQuery & pluginv2.DataQuery.$Shape} DataQuery
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        DataQuery.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.pluginv2.DataQuery();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.refId = value;
                        else
                            delete message.refId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.maxDataPoints = value;
                        else
                            delete message.maxDataPoints;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.intervalMS = value;
                        else
                            delete message.intervalMS;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        message.timeRange = $root.pluginv2.TimeRange.decode(reader, reader.size(), $undefined, _depth + 1, message.timeRange);
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.bytes()).length)
                            message.json = value;
                        else
                            delete message.json;
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.queryType = value;
                        else
                            delete message.queryType;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return DataQuery;
    })();

    pluginv2.QueryDataRequest = (function() {

        /**
         * Properties of a QueryDataRequest.
         * @typedef {Object} pluginv2.QueryDataRequest.$Properties
         * @property {pluginv2.PluginContext.$Properties|null} [pluginContext] QueryDataRequest pluginContext
         * @property {Object.<string,string>|null} [headers] QueryDataRequest headers
         * @property {Array.<pluginv2.DataQuery.$Properties>|null} [queries] QueryDataRequest queries
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a QueryDataRequest.
         * @memberof pluginv2
         * @interface IQueryDataRequest
         * @augments pluginv2.QueryDataRequest.$Properties
         * @deprecated Use pluginv2.QueryDataRequest.$Properties instead.
         */

        /**
         * Shape of a QueryDataRequest.
         * @typedef {pluginv2.QueryDataRequest.$Properties} pluginv2.QueryDataRequest.$Shape
         */

        /**
         * Constructs a new QueryDataRequest.
         * @memberof pluginv2
         * @classdesc Represents a QueryDataRequest.
         * @constructor
         * @param {pluginv2.QueryDataRequest.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const QueryDataRequest = function (properties) {
            this.headers = {};
            this.queries = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * QueryDataRequest pluginContext.
         * @member {pluginv2.PluginContext.$Properties|null|undefined} pluginContext
         * @memberof pluginv2.QueryDataRequest
         * @instance
         */
        QueryDataRequest.prototype.pluginContext = null;

        /**
         * QueryDataRequest headers.
         * @member {Object.<string,string>} headers
         * @memberof pluginv2.QueryDataRequest
         * @instance
         */
        QueryDataRequest.prototype.headers = $util.emptyObject;

        /**
         * QueryDataRequest queries.
         * @member {Array.<pluginv2.DataQuery.$Properties>} queries
         * @memberof pluginv2.QueryDataRequest
         * @instance
         */
        QueryDataRequest.prototype.queries = $util.emptyArray;

        /**
         * Encodes the specified QueryDataRequest message. Does not implicitly {@link pluginv2.QueryDataRequest.verify|verify} messages.
         * @function encode
         * @memberof pluginv2.QueryDataRequest
         * @static
         * @param {pluginv2.QueryDataRequest.$Properties} message QueryDataRequest message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        QueryDataRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.pluginContext != null && $Object.hasOwnProperty.call(message, "pluginContext"))
                $root.pluginv2.PluginContext.encode(message.pluginContext, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
            if (message.headers != null && $Object.hasOwnProperty.call(message, "headers"))
                for (let keys = $Object.keys(message.headers), i = 0; i < keys.length; ++i)
                    writer.uint32(/* id 2, wireType 2 =*/18).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.headers[keys[i]]).ldelim();
            if (message.queries != null && message.queries.length)
                for (let i = 0; i < message.queries.length; ++i)
                    $root.pluginv2.DataQuery.encode(message.queries[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a QueryDataRequest message from the specified reader or buffer.
         * @function decode
         * @memberof pluginv2.QueryDataRequest
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pluginv2.QueryDataRequest & pluginv2.QueryDataRequest.$Shape} QueryDataRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        QueryDataRequest.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, key, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.pluginv2.QueryDataRequest();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.pluginContext = $root.pluginv2.PluginContext.decode(reader, reader.size(), $undefined, _depth + 1, message.pluginContext);
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if (message.headers === $util.emptyObject)
                            message.headers = {};
                        let end2 = reader.size() + reader.pos;
                        if (end2 > reader.len)
                            throw $RangeError("index out of range");
                        reader.len = end2;
                        key = "";
                        value = "";
                        while (reader.pos < end2) {
                            let tag2 = reader.tag();
                            wireType = tag2 & 7;
                            switch (tag2 >>>= 3) {
                            case 1:
                                if (wireType !== 2)
                                    break;
                                key = reader.stringVerify();
                                continue;
                            case 2:
                                if (wireType !== 2)
                                    break;
                                value = reader.stringVerify();
                                continue;
                            }
                            reader.skipType(wireType, _depth, tag2);
                        }
                        if (reader.pos !== end2)
                            throw $RangeError("index out of range");
                        reader.len = end;
                        if (key === "__proto__")
                            $util.makeProp(message.headers, key);
                        message.headers[key] = value;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if (!(message.queries && message.queries.length))
                            message.queries = [];
                        message.queries.push($root.pluginv2.DataQuery.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return QueryDataRequest;
    })();

    pluginv2.DataResponse = (function() {

        /**
         * Properties of a DataResponse.
         * @typedef {Object} pluginv2.DataResponse.$Properties
         * @property {Array.<Uint8Array>|null} [frames] DataResponse frames
         * @property {string|null} [error] DataResponse error
         * @property {number|null} [status] DataResponse status
         * @property {string|null} [errorSource] DataResponse errorSource
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a DataResponse.
         * @memberof pluginv2
         * @interface IDataResponse
         * @augments pluginv2.DataResponse.$Properties
         * @deprecated Use pluginv2.DataResponse.$Properties instead.
         */

        /**
         * Shape of a DataResponse.
         * @typedef {pluginv2.DataResponse.$Properties} pluginv2.DataResponse.$Shape
         */

        /**
         * Constructs a new DataResponse.
         * @memberof pluginv2
         * @classdesc Represents a DataResponse.
         * @constructor
         * @param {pluginv2.DataResponse.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const DataResponse = function (properties) {
            this.frames = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * DataResponse frames.
         * @member {Array.<Uint8Array>} frames
         * @memberof pluginv2.DataResponse
         * @instance
         */
        DataResponse.prototype.frames = $util.emptyArray;

        /**
         * DataResponse error.
         * @member {string} error
         * @memberof pluginv2.DataResponse
         * @instance
         */
        DataResponse.prototype.error = "";

        /**
         * DataResponse status.
         * @member {number} status
         * @memberof pluginv2.DataResponse
         * @instance
         */
        DataResponse.prototype.status = 0;

        /**
         * DataResponse errorSource.
         * @member {string} errorSource
         * @memberof pluginv2.DataResponse
         * @instance
         */
        DataResponse.prototype.errorSource = "";

        /**
         * Encodes the specified DataResponse message. Does not implicitly {@link pluginv2.DataResponse.verify|verify} messages.
         * @function encode
         * @memberof pluginv2.DataResponse
         * @static
         * @param {pluginv2.DataResponse.$Properties} message DataResponse message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        DataResponse.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.frames != null && message.frames.length)
                for (let i = 0; i < message.frames.length; ++i)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.frames[i]);
            if (message.error != null && $Object.hasOwnProperty.call(message, "error") && message.error !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.error);
            if (message.status != null && $Object.hasOwnProperty.call(message, "status") && message.status !== 0)
                writer.uint32(/* id 4, wireType 0 =*/32).int32(message.status);
            if (message.errorSource != null && $Object.hasOwnProperty.call(message, "errorSource") && message.errorSource !== "")
                writer.uint32(/* id 5, wireType 2 =*/42).string(message.errorSource);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a DataResponse message from the specified reader or buffer.
         * @function decode
         * @memberof pluginv2.DataResponse
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pluginv2.DataResponse & pluginv2.DataResponse.$Shape} DataResponse
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        DataResponse.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.pluginv2.DataResponse();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if (!(message.frames && message.frames.length))
                            message.frames = [];
                        message.frames.push(reader.bytes());
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.error = value;
                        else
                            delete message.error;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.status = value;
                        else
                            delete message.status;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.errorSource = value;
                        else
                            delete message.errorSource;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return DataResponse;
    })();

    pluginv2.QueryDataResponse = (function() {

        /**
         * Properties of a QueryDataResponse.
         * @typedef {Object} pluginv2.QueryDataResponse.$Properties
         * @property {Object.<string,pluginv2.DataResponse.$Properties>|null} [responses] QueryDataResponse responses
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a QueryDataResponse.
         * @memberof pluginv2
         * @interface IQueryDataResponse
         * @augments pluginv2.QueryDataResponse.$Properties
         * @deprecated Use pluginv2.QueryDataResponse.$Properties instead.
         */

        /**
         * Shape of a QueryDataResponse.
         * @typedef {pluginv2.QueryDataResponse.$Properties} pluginv2.QueryDataResponse.$Shape
         */

        /**
         * Constructs a new QueryDataResponse.
         * @memberof pluginv2
         * @classdesc Represents a QueryDataResponse.
         * @constructor
         * @param {pluginv2.QueryDataResponse.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const QueryDataResponse = function (properties) {
            this.responses = {};
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * QueryDataResponse responses.
         * @member {Object.<string,pluginv2.DataResponse.$Properties>} responses
         * @memberof pluginv2.QueryDataResponse
         * @instance
         */
        QueryDataResponse.prototype.responses = $util.emptyObject;

        /**
         * Encodes the specified QueryDataResponse message. Does not implicitly {@link pluginv2.QueryDataResponse.verify|verify} messages.
         * @function encode
         * @memberof pluginv2.QueryDataResponse
         * @static
         * @param {pluginv2.QueryDataResponse.$Properties} message QueryDataResponse message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        QueryDataResponse.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.responses != null && $Object.hasOwnProperty.call(message, "responses"))
                for (let keys = $Object.keys(message.responses), i = 0; i < keys.length; ++i) {
                    writer.uint32(/* id 1, wireType 2 =*/10).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]);
                    $root.pluginv2.DataResponse.encode(message.responses[keys[i]], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim().ldelim();
                }
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a QueryDataResponse message from the specified reader or buffer.
         * @function decode
         * @memberof pluginv2.QueryDataResponse
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pluginv2.QueryDataResponse & pluginv2.QueryDataResponse.$Shape} QueryDataResponse
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        QueryDataResponse.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, key, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.pluginv2.QueryDataResponse();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if (message.responses === $util.emptyObject)
                            message.responses = {};
                        let end2 = reader.size() + reader.pos;
                        if (end2 > reader.len)
                            throw $RangeError("index out of range");
                        reader.len = end2;
                        key = "";
                        value = null;
                        while (reader.pos < end2) {
                            let tag2 = reader.tag();
                            wireType = tag2 & 7;
                            switch (tag2 >>>= 3) {
                            case 1:
                                if (wireType !== 2)
                                    break;
                                key = reader.stringVerify();
                                continue;
                            case 2:
                                if (wireType !== 2)
                                    break;
                                value = $root.pluginv2.DataResponse.decode(reader, reader.size(), $undefined, _depth + 1, value);
                                continue;
                            }
                            reader.skipType(wireType, _depth, tag2);
                        }
                        if (reader.pos !== end2)
                            throw $RangeError("index out of range");
                        reader.len = end;
                        if (key === "__proto__")
                            $util.makeProp(message.responses, key);
                        message.responses[key] = value || new $root.pluginv2.DataResponse();
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return QueryDataResponse;
    })();

    pluginv2.StringList = (function() {

        /**
         * Properties of a StringList.
         * @typedef {Object} pluginv2.StringList.$Properties
         * @property {Array.<string>|null} [values] StringList values
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a StringList.
         * @memberof pluginv2
         * @interface IStringList
         * @augments pluginv2.StringList.$Properties
         * @deprecated Use pluginv2.StringList.$Properties instead.
         */

        /**
         * Shape of a StringList.
         * @typedef {pluginv2.StringList.$Properties} pluginv2.StringList.$Shape
         */

        /**
         * Constructs a new StringList.
         * @memberof pluginv2
         * @classdesc Represents a StringList.
         * @constructor
         * @param {pluginv2.StringList.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const StringList = function (properties) {
            this.values = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * StringList values.
         * @member {Array.<string>} values
         * @memberof pluginv2.StringList
         * @instance
         */
        StringList.prototype.values = $util.emptyArray;

        /**
         * Encodes the specified StringList message. Does not implicitly {@link pluginv2.StringList.verify|verify} messages.
         * @function encode
         * @memberof pluginv2.StringList
         * @static
         * @param {pluginv2.StringList.$Properties} message StringList message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        StringList.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.values != null && message.values.length)
                for (let i = 0; i < message.values.length; ++i)
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.values[i]);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a StringList message from the specified reader or buffer.
         * @function decode
         * @memberof pluginv2.StringList
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pluginv2.StringList & pluginv2.StringList.$Shape} StringList
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        StringList.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.pluginv2.StringList();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if (!(message.values && message.values.length))
                            message.values = [];
                        message.values.push(reader.stringVerify());
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return StringList;
    })();

    pluginv2.CallResourceRequest = (function() {

        /**
         * Properties of a CallResourceRequest.
         * @typedef {Object} pluginv2.CallResourceRequest.$Properties
         * @property {pluginv2.PluginContext.$Properties|null} [pluginContext] CallResourceRequest pluginContext
         * @property {string|null} [path] CallResourceRequest path
         * @property {string|null} [method] CallResourceRequest method
         * @property {string|null} [url] CallResourceRequest url
         * @property {Object.<string,pluginv2.StringList.$Properties>|null} [headers] CallResourceRequest headers
         * @property {Uint8Array|null} [body] CallResourceRequest body
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a CallResourceRequest.
         * @memberof pluginv2
         * @interface ICallResourceRequest
         * @augments pluginv2.CallResourceRequest.$Properties
         * @deprecated Use pluginv2.CallResourceRequest.$Properties instead.
         */

        /**
         * Shape of a CallResourceRequest.
         * @typedef {pluginv2.CallResourceRequest.$Properties} pluginv2.CallResourceRequest.$Shape
         */

        /**
         * Constructs a new CallResourceRequest.
         * @memberof pluginv2
         * @classdesc Represents a CallResourceRequest.
         * @constructor
         * @param {pluginv2.CallResourceRequest.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const CallResourceRequest = function (properties) {
            this.headers = {};
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * CallResourceRequest pluginContext.
         * @member {pluginv2.PluginContext.$Properties|null|undefined} pluginContext
         * @memberof pluginv2.CallResourceRequest
         * @instance
         */
        CallResourceRequest.prototype.pluginContext = null;

        /**
         * CallResourceRequest path.
         * @member {string} path
         * @memberof pluginv2.CallResourceRequest
         * @instance
         */
        CallResourceRequest.prototype.path = "";

        /**
         * CallResourceRequest method.
         * @member {string} method
         * @memberof pluginv2.CallResourceRequest
         * @instance
         */
        CallResourceRequest.prototype.method = "";

        /**
         * CallResourceRequest url.
         * @member {string} url
         * @memberof pluginv2.CallResourceRequest
         * @instance
         */
        CallResourceRequest.prototype.url = "";

        /**
         * CallResourceRequest headers.
         * @member {Object.<string,pluginv2.StringList.$Properties>} headers
         * @memberof pluginv2.CallResourceRequest
         * @instance
         */
        CallResourceRequest.prototype.headers = $util.emptyObject;

        /**
         * CallResourceRequest body.
         * @member {Uint8Array} body
         * @memberof pluginv2.CallResourceRequest
         * @instance
         */
        CallResourceRequest.prototype.body = $util.newBuffer([]);

        /**
         * Encodes the specified CallResourceRequest message. Does not implicitly {@link pluginv2.CallResourceRequest.verify|verify} messages.
         * @function encode
         * @memberof pluginv2.CallResourceRequest
         * @static
         * @param {pluginv2.CallResourceRequest.$Properties} message CallResourceRequest message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        CallResourceRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.pluginContext != null && $Object.hasOwnProperty.call(message, "pluginContext"))
                $root.pluginv2.PluginContext.encode(message.pluginContext, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
            if (message.path != null && $Object.hasOwnProperty.call(message, "path") && message.path !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.path);
            if (message.method != null && $Object.hasOwnProperty.call(message, "method") && message.method !== "")
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.method);
            if (message.url != null && $Object.hasOwnProperty.call(message, "url") && message.url !== "")
                writer.uint32(/* id 4, wireType 2 =*/34).string(message.url);
            if (message.headers != null && $Object.hasOwnProperty.call(message, "headers"))
                for (let keys = $Object.keys(message.headers), i = 0; i < keys.length; ++i) {
                    writer.uint32(/* id 5, wireType 2 =*/42).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]);
                    $root.pluginv2.StringList.encode(message.headers[keys[i]], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim().ldelim();
                }
            if (message.body != null && $Object.hasOwnProperty.call(message, "body") && message.body.length)
                writer.uint32(/* id 6, wireType 2 =*/50).bytes(message.body);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a CallResourceRequest message from the specified reader or buffer.
         * @function decode
         * @memberof pluginv2.CallResourceRequest
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pluginv2.CallResourceRequest & pluginv2.CallResourceRequest.$Shape} CallResourceRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        CallResourceRequest.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, key, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.pluginv2.CallResourceRequest();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.pluginContext = $root.pluginv2.PluginContext.decode(reader, reader.size(), $undefined, _depth + 1, message.pluginContext);
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.path = value;
                        else
                            delete message.path;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.method = value;
                        else
                            delete message.method;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.url = value;
                        else
                            delete message.url;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if (message.headers === $util.emptyObject)
                            message.headers = {};
                        let end2 = reader.size() + reader.pos;
                        if (end2 > reader.len)
                            throw $RangeError("index out of range");
                        reader.len = end2;
                        key = "";
                        value = null;
                        while (reader.pos < end2) {
                            let tag2 = reader.tag();
                            wireType = tag2 & 7;
                            switch (tag2 >>>= 3) {
                            case 1:
                                if (wireType !== 2)
                                    break;
                                key = reader.stringVerify();
                                continue;
                            case 2:
                                if (wireType !== 2)
                                    break;
                                value = $root.pluginv2.StringList.decode(reader, reader.size(), $undefined, _depth + 1, value);
                                continue;
                            }
                            reader.skipType(wireType, _depth, tag2);
                        }
                        if (reader.pos !== end2)
                            throw $RangeError("index out of range");
                        reader.len = end;
                        if (key === "__proto__")
                            $util.makeProp(message.headers, key);
                        message.headers[key] = value || new $root.pluginv2.StringList();
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.bytes()).length)
                            message.body = value;
                        else
                            delete message.body;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return CallResourceRequest;
    })();

    pluginv2.CallResourceResponse = (function() {

        /**
         * Properties of a CallResourceResponse.
         * @typedef {Object} pluginv2.CallResourceResponse.$Properties
         * @property {number|null} [code] CallResourceResponse code
         * @property {Object.<string,pluginv2.StringList.$Properties>|null} [headers] CallResourceResponse headers
         * @property {Uint8Array|null} [body] CallResourceResponse body
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a CallResourceResponse.
         * @memberof pluginv2
         * @interface ICallResourceResponse
         * @augments pluginv2.CallResourceResponse.$Properties
         * @deprecated Use pluginv2.CallResourceResponse.$Properties instead.
         */

        /**
         * Shape of a CallResourceResponse.
         * @typedef {pluginv2.CallResourceResponse.$Properties} pluginv2.CallResourceResponse.$Shape
         */

        /**
         * Constructs a new CallResourceResponse.
         * @memberof pluginv2
         * @classdesc Represents a CallResourceResponse.
         * @constructor
         * @param {pluginv2.CallResourceResponse.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const CallResourceResponse = function (properties) {
            this.headers = {};
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * CallResourceResponse code.
         * @member {number} code
         * @memberof pluginv2.CallResourceResponse
         * @instance
         */
        CallResourceResponse.prototype.code = 0;

        /**
         * CallResourceResponse headers.
         * @member {Object.<string,pluginv2.StringList.$Properties>} headers
         * @memberof pluginv2.CallResourceResponse
         * @instance
         */
        CallResourceResponse.prototype.headers = $util.emptyObject;

        /**
         * CallResourceResponse body.
         * @member {Uint8Array} body
         * @memberof pluginv2.CallResourceResponse
         * @instance
         */
        CallResourceResponse.prototype.body = $util.newBuffer([]);

        /**
         * Encodes the specified CallResourceResponse message. Does not implicitly {@link pluginv2.CallResourceResponse.verify|verify} messages.
         * @function encode
         * @memberof pluginv2.CallResourceResponse
         * @static
         * @param {pluginv2.CallResourceResponse.$Properties} message CallResourceResponse message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        CallResourceResponse.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== 0)
                writer.uint32(/* id 1, wireType 0 =*/8).int32(message.code);
            if (message.headers != null && $Object.hasOwnProperty.call(message, "headers"))
                for (let keys = $Object.keys(message.headers), i = 0; i < keys.length; ++i) {
                    writer.uint32(/* id 2, wireType 2 =*/18).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]);
                    $root.pluginv2.StringList.encode(message.headers[keys[i]], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim().ldelim();
                }
            if (message.body != null && $Object.hasOwnProperty.call(message, "body") && message.body.length)
                writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.body);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a CallResourceResponse message from the specified reader or buffer.
         * @function decode
         * @memberof pluginv2.CallResourceResponse
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pluginv2.CallResourceResponse & pluginv2.CallResourceResponse.$Shape} CallResourceResponse
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        CallResourceResponse.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, key, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.pluginv2.CallResourceResponse();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.code = value;
                        else
                            delete message.code;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if (message.headers === $util.emptyObject)
                            message.headers = {};
                        let end2 = reader.size() + reader.pos;
                        if (end2 > reader.len)
                            throw $RangeError("index out of range");
                        reader.len = end2;
                        key = "";
                        value = null;
                        while (reader.pos < end2) {
                            let tag2 = reader.tag();
                            wireType = tag2 & 7;
                            switch (tag2 >>>= 3) {
                            case 1:
                                if (wireType !== 2)
                                    break;
                                key = reader.stringVerify();
                                continue;
                            case 2:
                                if (wireType !== 2)
                                    break;
                                value = $root.pluginv2.StringList.decode(reader, reader.size(), $undefined, _depth + 1, value);
                                continue;
                            }
                            reader.skipType(wireType, _depth, tag2);
                        }
                        if (reader.pos !== end2)
                            throw $RangeError("index out of range");
                        reader.len = end;
                        if (key === "__proto__")
                            $util.makeProp(message.headers, key);
                        message.headers[key] = value || new $root.pluginv2.StringList();
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.bytes()).length)
                            message.body = value;
                        else
                            delete message.body;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return CallResourceResponse;
    })();

    pluginv2.CheckHealthRequest = (function() {

        /**
         * Properties of a CheckHealthRequest.
         * @typedef {Object} pluginv2.CheckHealthRequest.$Properties
         * @property {pluginv2.PluginContext.$Properties|null} [pluginContext] CheckHealthRequest pluginContext
         * @property {Object.<string,string>|null} [headers] CheckHealthRequest headers
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a CheckHealthRequest.
         * @memberof pluginv2
         * @interface ICheckHealthRequest
         * @augments pluginv2.CheckHealthRequest.$Properties
         * @deprecated Use pluginv2.CheckHealthRequest.$Properties instead.
         */

        /**
         * Shape of a CheckHealthRequest.
         * @typedef {pluginv2.CheckHealthRequest.$Properties} pluginv2.CheckHealthRequest.$Shape
         */

        /**
         * Constructs a new CheckHealthRequest.
         * @memberof pluginv2
         * @classdesc Represents a CheckHealthRequest.
         * @constructor
         * @param {pluginv2.CheckHealthRequest.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const CheckHealthRequest = function (properties) {
            this.headers = {};
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * CheckHealthRequest pluginContext.
         * @member {pluginv2.PluginContext.$Properties|null|undefined} pluginContext
         * @memberof pluginv2.CheckHealthRequest
         * @instance
         */
        CheckHealthRequest.prototype.pluginContext = null;

        /**
         * CheckHealthRequest headers.
         * @member {Object.<string,string>} headers
         * @memberof pluginv2.CheckHealthRequest
         * @instance
         */
        CheckHealthRequest.prototype.headers = $util.emptyObject;

        /**
         * Encodes the specified CheckHealthRequest message. Does not implicitly {@link pluginv2.CheckHealthRequest.verify|verify} messages.
         * @function encode
         * @memberof pluginv2.CheckHealthRequest
         * @static
         * @param {pluginv2.CheckHealthRequest.$Properties} message CheckHealthRequest message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        CheckHealthRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.pluginContext != null && $Object.hasOwnProperty.call(message, "pluginContext"))
                $root.pluginv2.PluginContext.encode(message.pluginContext, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
            if (message.headers != null && $Object.hasOwnProperty.call(message, "headers"))
                for (let keys = $Object.keys(message.headers), i = 0; i < keys.length; ++i)
                    writer.uint32(/* id 2, wireType 2 =*/18).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.headers[keys[i]]).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a CheckHealthRequest message from the specified reader or buffer.
         * @function decode
         * @memberof pluginv2.CheckHealthRequest
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pluginv2.CheckHealthRequest & pluginv2.CheckHealthRequest.$Shape} CheckHealthRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        CheckHealthRequest.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, key, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.pluginv2.CheckHealthRequest();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.pluginContext = $root.pluginv2.PluginContext.decode(reader, reader.size(), $undefined, _depth + 1, message.pluginContext);
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if (message.headers === $util.emptyObject)
                            message.headers = {};
                        let end2 = reader.size() + reader.pos;
                        if (end2 > reader.len)
                            throw $RangeError("index out of range");
                        reader.len = end2;
                        key = "";
                        value = "";
                        while (reader.pos < end2) {
                            let tag2 = reader.tag();
                            wireType = tag2 & 7;
                            switch (tag2 >>>= 3) {
                            case 1:
                                if (wireType !== 2)
                                    break;
                                key = reader.stringVerify();
                                continue;
                            case 2:
                                if (wireType !== 2)
                                    break;
                                value = reader.stringVerify();
                                continue;
                            }
                            reader.skipType(wireType, _depth, tag2);
                        }
                        if (reader.pos !== end2)
                            throw $RangeError("index out of range");
                        reader.len = end;
                        if (key === "__proto__")
                            $util.makeProp(message.headers, key);
                        message.headers[key] = value;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return CheckHealthRequest;
    })();

    pluginv2.CheckHealthResponse = (function() {

        /**
         * Properties of a CheckHealthResponse.
         * @typedef {Object} pluginv2.CheckHealthResponse.$Properties
         * @property {pluginv2.CheckHealthResponse.HealthStatus|null} [status] CheckHealthResponse status
         * @property {string|null} [message] CheckHealthResponse message
         * @property {Uint8Array|null} [jsonDetails] CheckHealthResponse jsonDetails
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a CheckHealthResponse.
         * @memberof pluginv2
         * @interface ICheckHealthResponse
         * @augments pluginv2.CheckHealthResponse.$Properties
         * @deprecated Use pluginv2.CheckHealthResponse.$Properties instead.
         */

        /**
         * Shape of a CheckHealthResponse.
         * @typedef {pluginv2.CheckHealthResponse.$Properties} pluginv2.CheckHealthResponse.$Shape
         */

        /**
         * Constructs a new CheckHealthResponse.
         * @memberof pluginv2
         * @classdesc Represents a CheckHealthResponse.
         * @constructor
         * @param {pluginv2.CheckHealthResponse.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const CheckHealthResponse = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * CheckHealthResponse status.
         * @member {pluginv2.CheckHealthResponse.HealthStatus} status
         * @memberof pluginv2.CheckHealthResponse
         * @instance
         */
        CheckHealthResponse.prototype.status = 0;

        /**
         * CheckHealthResponse message.
         * @member {string} message
         * @memberof pluginv2.CheckHealthResponse
         * @instance
         */
        CheckHealthResponse.prototype.message = "";

        /**
         * CheckHealthResponse jsonDetails.
         * @member {Uint8Array} jsonDetails
         * @memberof pluginv2.CheckHealthResponse
         * @instance
         */
        CheckHealthResponse.prototype.jsonDetails = $util.newBuffer([]);

        /**
         * Encodes the specified CheckHealthResponse message. Does not implicitly {@link pluginv2.CheckHealthResponse.verify|verify} messages.
         * @function encode
         * @memberof pluginv2.CheckHealthResponse
         * @static
         * @param {pluginv2.CheckHealthResponse.$Properties} message CheckHealthResponse message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        CheckHealthResponse.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.status != null && $Object.hasOwnProperty.call(message, "status") && message.status !== 0)
                writer.uint32(/* id 1, wireType 0 =*/8).int32(message.status);
            if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.message);
            if (message.jsonDetails != null && $Object.hasOwnProperty.call(message, "jsonDetails") && message.jsonDetails.length)
                writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.jsonDetails);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a CheckHealthResponse message from the specified reader or buffer.
         * @function decode
         * @memberof pluginv2.CheckHealthResponse
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pluginv2.CheckHealthResponse & pluginv2.CheckHealthResponse.$Shape} CheckHealthResponse
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        CheckHealthResponse.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.pluginv2.CheckHealthResponse();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.status = value;
                        else
                            delete message.status;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.message = value;
                        else
                            delete message.message;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.bytes()).length)
                            message.jsonDetails = value;
                        else
                            delete message.jsonDetails;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * HealthStatus enum.
         * @name pluginv2.CheckHealthResponse.HealthStatus
         * @enum {number}
         * @property {number} UNKNOWN=0 UNKNOWN value
         * @property {number} OK=1 OK value
         * @property {number} ERROR=2 ERROR value
         */
        CheckHealthResponse.HealthStatus = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "UNKNOWN"] = 0;
            values[valuesById[1] = "OK"] = 1;
            values[valuesById[2] = "ERROR"] = 2;
            return values;
        })();

        return CheckHealthResponse;
    })();

    pluginv2.CollectMetricsRequest = (function() {

        /**
         * Properties of a CollectMetricsRequest.
         * @typedef {Object} pluginv2.CollectMetricsRequest.$Properties
         * @property {pluginv2.PluginContext.$Properties|null} [pluginContext] CollectMetricsRequest pluginContext
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a CollectMetricsRequest.
         * @memberof pluginv2
         * @interface ICollectMetricsRequest
         * @augments pluginv2.CollectMetricsRequest.$Properties
         * @deprecated Use pluginv2.CollectMetricsRequest.$Properties instead.
         */

        /**
         * Shape of a CollectMetricsRequest.
         * @typedef {pluginv2.CollectMetricsRequest.$Properties} pluginv2.CollectMetricsRequest.$Shape
         */

        /**
         * Constructs a new CollectMetricsRequest.
         * @memberof pluginv2
         * @classdesc Represents a CollectMetricsRequest.
         * @constructor
         * @param {pluginv2.CollectMetricsRequest.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const CollectMetricsRequest = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * CollectMetricsRequest pluginContext.
         * @member {pluginv2.PluginContext.$Properties|null|undefined} pluginContext
         * @memberof pluginv2.CollectMetricsRequest
         * @instance
         */
        CollectMetricsRequest.prototype.pluginContext = null;

        /**
         * Encodes the specified CollectMetricsRequest message. Does not implicitly {@link pluginv2.CollectMetricsRequest.verify|verify} messages.
         * @function encode
         * @memberof pluginv2.CollectMetricsRequest
         * @static
         * @param {pluginv2.CollectMetricsRequest.$Properties} message CollectMetricsRequest message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        CollectMetricsRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.pluginContext != null && $Object.hasOwnProperty.call(message, "pluginContext"))
                $root.pluginv2.PluginContext.encode(message.pluginContext, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a CollectMetricsRequest message from the specified reader or buffer.
         * @function decode
         * @memberof pluginv2.CollectMetricsRequest
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pluginv2.CollectMetricsRequest & pluginv2.CollectMetricsRequest.$Shape} CollectMetricsRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        CollectMetricsRequest.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.pluginv2.CollectMetricsRequest();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.pluginContext = $root.pluginv2.PluginContext.decode(reader, reader.size(), $undefined, _depth + 1, message.pluginContext);
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return CollectMetricsRequest;
    })();

    pluginv2.CollectMetricsResponse = (function() {

        /**
         * Properties of a CollectMetricsResponse.
         * @typedef {Object} pluginv2.CollectMetricsResponse.$Properties
         * @property {pluginv2.CollectMetricsResponse.Payload.$Properties|null} [metrics] CollectMetricsResponse metrics
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a CollectMetricsResponse.
         * @memberof pluginv2
         * @interface ICollectMetricsResponse
         * @augments pluginv2.CollectMetricsResponse.$Properties
         * @deprecated Use pluginv2.CollectMetricsResponse.$Properties instead.
         */

        /**
         * Shape of a CollectMetricsResponse.
         * @typedef {pluginv2.CollectMetricsResponse.$Properties} pluginv2.CollectMetricsResponse.$Shape
         */

        /**
         * Constructs a new CollectMetricsResponse.
         * @memberof pluginv2
         * @classdesc Represents a CollectMetricsResponse.
         * @constructor
         * @param {pluginv2.CollectMetricsResponse.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const CollectMetricsResponse = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * CollectMetricsResponse metrics.
         * @member {pluginv2.CollectMetricsResponse.Payload.$Properties|null|undefined} metrics
         * @memberof pluginv2.CollectMetricsResponse
         * @instance
         */
        CollectMetricsResponse.prototype.metrics = null;

        /**
         * Encodes the specified CollectMetricsResponse message. Does not implicitly {@link pluginv2.CollectMetricsResponse.verify|verify} messages.
         * @function encode
         * @memberof pluginv2.CollectMetricsResponse
         * @static
         * @param {pluginv2.CollectMetricsResponse.$Properties} message CollectMetricsResponse message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        CollectMetricsResponse.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.metrics != null && $Object.hasOwnProperty.call(message, "metrics"))
                $root.pluginv2.CollectMetricsResponse.Payload.encode(message.metrics, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a CollectMetricsResponse message from the specified reader or buffer.
         * @function decode
         * @memberof pluginv2.CollectMetricsResponse
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pluginv2.CollectMetricsResponse & pluginv2.CollectMetricsResponse.$Shape} CollectMetricsResponse
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        CollectMetricsResponse.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.pluginv2.CollectMetricsResponse();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.metrics = $root.pluginv2.CollectMetricsResponse.Payload.decode(reader, reader.size(), $undefined, _depth + 1, message.metrics);
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        CollectMetricsResponse.Payload = (function() {

            /**
             * Properties of a Payload.
             * @typedef {Object} pluginv2.CollectMetricsResponse.Payload.$Properties
             * @property {Uint8Array|null} [prometheus] Payload prometheus
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Payload.
             * @memberof pluginv2.CollectMetricsResponse
             * @interface IPayload
             * @augments pluginv2.CollectMetricsResponse.Payload.$Properties
             * @deprecated Use pluginv2.CollectMetricsResponse.Payload.$Properties instead.
             */

            /**
             * Shape of a Payload.
             * @typedef {pluginv2.CollectMetricsResponse.Payload.$Properties} pluginv2.CollectMetricsResponse.Payload.$Shape
             */

            /**
             * Constructs a new Payload.
             * @memberof pluginv2.CollectMetricsResponse
             * @classdesc Represents a Payload.
             * @constructor
             * @param {pluginv2.CollectMetricsResponse.Payload.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Payload = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Payload prometheus.
             * @member {Uint8Array} prometheus
             * @memberof pluginv2.CollectMetricsResponse.Payload
             * @instance
             */
            Payload.prototype.prometheus = $util.newBuffer([]);

            /**
             * Encodes the specified Payload message. Does not implicitly {@link pluginv2.CollectMetricsResponse.Payload.verify|verify} messages.
             * @function encode
             * @memberof pluginv2.CollectMetricsResponse.Payload
             * @static
             * @param {pluginv2.CollectMetricsResponse.Payload.$Properties} message Payload message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Payload.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.prometheus != null && $Object.hasOwnProperty.call(message, "prometheus") && message.prometheus.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.prometheus);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Payload message from the specified reader or buffer.
             * @function decode
             * @memberof pluginv2.CollectMetricsResponse.Payload
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {pluginv2.CollectMetricsResponse.Payload & pluginv2.CollectMetricsResponse.Payload.$Shape} Payload
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Payload.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.pluginv2.CollectMetricsResponse.Payload();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.prometheus = value;
                            else
                                delete message.prometheus;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Payload;
        })();

        return CollectMetricsResponse;
    })();

    return pluginv2;
})();

export const grpc = $root.grpc = (() => {

    /**
     * Namespace grpc.
     * @exports grpc
     * @namespace
     */
    const grpc = {};

    grpc.health = (function() {

        /**
         * Namespace health.
         * @memberof grpc
         * @namespace
         */
        const health = {};

        health.v1 = (function() {

            /**
             * Namespace v1.
             * @memberof grpc.health
             * @namespace
             */
            const v1 = {};

            v1.HealthCheckRequest = (function() {

                /**
                 * Properties of a HealthCheckRequest.
                 * @typedef {Object} grpc.health.v1.HealthCheckRequest.$Properties
                 * @property {string|null} [service] HealthCheckRequest service
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a HealthCheckRequest.
                 * @memberof grpc.health.v1
                 * @interface IHealthCheckRequest
                 * @augments grpc.health.v1.HealthCheckRequest.$Properties
                 * @deprecated Use grpc.health.v1.HealthCheckRequest.$Properties instead.
                 */

                /**
                 * Shape of a HealthCheckRequest.
                 * @typedef {grpc.health.v1.HealthCheckRequest.$Properties} grpc.health.v1.HealthCheckRequest.$Shape
                 */

                /**
                 * Constructs a new HealthCheckRequest.
                 * @memberof grpc.health.v1
                 * @classdesc Represents a HealthCheckRequest.
                 * @constructor
                 * @param {grpc.health.v1.HealthCheckRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const HealthCheckRequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * HealthCheckRequest service.
                 * @member {string} service
                 * @memberof grpc.health.v1.HealthCheckRequest
                 * @instance
                 */
                HealthCheckRequest.prototype.service = "";

                /**
                 * Encodes the specified HealthCheckRequest message. Does not implicitly {@link grpc.health.v1.HealthCheckRequest.verify|verify} messages.
                 * @function encode
                 * @memberof grpc.health.v1.HealthCheckRequest
                 * @static
                 * @param {grpc.health.v1.HealthCheckRequest.$Properties} message HealthCheckRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                HealthCheckRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.service != null && $Object.hasOwnProperty.call(message, "service") && message.service !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.service);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a HealthCheckRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof grpc.health.v1.HealthCheckRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {grpc.health.v1.HealthCheckRequest & grpc.health.v1.HealthCheckRequest.$Shape} HealthCheckRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                HealthCheckRequest.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.grpc.health.v1.HealthCheckRequest();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.service = value;
                                else
                                    delete message.service;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return HealthCheckRequest;
            })();

            v1.HealthCheckResponse = (function() {

                /**
                 * Properties of a HealthCheckResponse.
                 * @typedef {Object} grpc.health.v1.HealthCheckResponse.$Properties
                 * @property {grpc.health.v1.HealthCheckResponse.ServingStatus|null} [status] HealthCheckResponse status
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a HealthCheckResponse.
                 * @memberof grpc.health.v1
                 * @interface IHealthCheckResponse
                 * @augments grpc.health.v1.HealthCheckResponse.$Properties
                 * @deprecated Use grpc.health.v1.HealthCheckResponse.$Properties instead.
                 */

                /**
                 * Shape of a HealthCheckResponse.
                 * @typedef {grpc.health.v1.HealthCheckResponse.$Properties} grpc.health.v1.HealthCheckResponse.$Shape
                 */

                /**
                 * Constructs a new HealthCheckResponse.
                 * @memberof grpc.health.v1
                 * @classdesc Represents a HealthCheckResponse.
                 * @constructor
                 * @param {grpc.health.v1.HealthCheckResponse.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const HealthCheckResponse = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * HealthCheckResponse status.
                 * @member {grpc.health.v1.HealthCheckResponse.ServingStatus} status
                 * @memberof grpc.health.v1.HealthCheckResponse
                 * @instance
                 */
                HealthCheckResponse.prototype.status = 0;

                /**
                 * Encodes the specified HealthCheckResponse message. Does not implicitly {@link grpc.health.v1.HealthCheckResponse.verify|verify} messages.
                 * @function encode
                 * @memberof grpc.health.v1.HealthCheckResponse
                 * @static
                 * @param {grpc.health.v1.HealthCheckResponse.$Properties} message HealthCheckResponse message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                HealthCheckResponse.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.status != null && $Object.hasOwnProperty.call(message, "status") && message.status !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).int32(message.status);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a HealthCheckResponse message from the specified reader or buffer.
                 * @function decode
                 * @memberof grpc.health.v1.HealthCheckResponse
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {grpc.health.v1.HealthCheckResponse & grpc.health.v1.HealthCheckResponse.$Shape} HealthCheckResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                HealthCheckResponse.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.grpc.health.v1.HealthCheckResponse();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.status = value;
                                else
                                    delete message.status;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * ServingStatus enum.
                 * @name grpc.health.v1.HealthCheckResponse.ServingStatus
                 * @enum {number}
                 * @property {number} UNKNOWN=0 UNKNOWN value
                 * @property {number} SERVING=1 SERVING value
                 * @property {number} NOT_SERVING=2 NOT_SERVING value
                 * @property {number} SERVICE_UNKNOWN=3 SERVICE_UNKNOWN value
                 */
                HealthCheckResponse.ServingStatus = (function() {
                    const valuesById = $Object.create(null), values = $Object.create(valuesById);
                    values[valuesById[0] = "UNKNOWN"] = 0;
                    values[valuesById[1] = "SERVING"] = 1;
                    values[valuesById[2] = "NOT_SERVING"] = 2;
                    values[valuesById[3] = "SERVICE_UNKNOWN"] = 3;
                    return values;
                })();

                return HealthCheckResponse;
            })();

            return v1;
        })();

        return health;
    })();

    return grpc;
})();

export const plugin = $root.plugin = (() => {

    /**
     * Namespace plugin.
     * @exports plugin
     * @namespace
     */
    const plugin = {};

    plugin.Empty = (function() {

        /**
         * Properties of an Empty.
         * @typedef {Object} plugin.Empty.$Properties
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of an Empty.
         * @memberof plugin
         * @interface IEmpty
         * @augments plugin.Empty.$Properties
         * @deprecated Use plugin.Empty.$Properties instead.
         */

        /**
         * Shape of an Empty.
         * @typedef {plugin.Empty.$Properties} plugin.Empty.$Shape
         */

        /**
         * Constructs a new Empty.
         * @memberof plugin
         * @classdesc Represents an Empty.
         * @constructor
         * @param {plugin.Empty.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Empty = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Encodes the specified Empty message. Does not implicitly {@link plugin.Empty.verify|verify} messages.
         * @function encode
         * @memberof plugin.Empty
         * @static
         * @param {plugin.Empty.$Properties} message Empty message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Empty.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes an Empty message from the specified reader or buffer.
         * @function decode
         * @memberof plugin.Empty
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {plugin.Empty & plugin.Empty.$Shape} Empty
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Empty.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.plugin.Empty();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                reader.skipType(tag & 7, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Empty;
    })();

    plugin.ConnInfo = (function() {

        /**
         * Properties of a ConnInfo.
         * @typedef {Object} plugin.ConnInfo.$Properties
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a ConnInfo.
         * @memberof plugin
         * @interface IConnInfo
         * @augments plugin.ConnInfo.$Properties
         * @deprecated Use plugin.ConnInfo.$Properties instead.
         */

        /**
         * Shape of a ConnInfo.
         * @typedef {plugin.ConnInfo.$Properties} plugin.ConnInfo.$Shape
         */

        /**
         * Constructs a new ConnInfo.
         * @memberof plugin
         * @classdesc Represents a ConnInfo.
         * @constructor
         * @param {plugin.ConnInfo.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const ConnInfo = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Encodes the specified ConnInfo message. Does not implicitly {@link plugin.ConnInfo.verify|verify} messages.
         * @function encode
         * @memberof plugin.ConnInfo
         * @static
         * @param {plugin.ConnInfo.$Properties} message ConnInfo message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ConnInfo.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a ConnInfo message from the specified reader or buffer.
         * @function decode
         * @memberof plugin.ConnInfo
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {plugin.ConnInfo & plugin.ConnInfo.$Shape} ConnInfo
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        ConnInfo.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.plugin.ConnInfo();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                reader.skipType(tag & 7, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return ConnInfo;
    })();

    plugin.StdioData = (function() {

        /**
         * Properties of a StdioData.
         * @typedef {Object} plugin.StdioData.$Properties
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a StdioData.
         * @memberof plugin
         * @interface IStdioData
         * @augments plugin.StdioData.$Properties
         * @deprecated Use plugin.StdioData.$Properties instead.
         */

        /**
         * Shape of a StdioData.
         * @typedef {plugin.StdioData.$Properties} plugin.StdioData.$Shape
         */

        /**
         * Constructs a new StdioData.
         * @memberof plugin
         * @classdesc Represents a StdioData.
         * @constructor
         * @param {plugin.StdioData.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const StdioData = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Encodes the specified StdioData message. Does not implicitly {@link plugin.StdioData.verify|verify} messages.
         * @function encode
         * @memberof plugin.StdioData
         * @static
         * @param {plugin.StdioData.$Properties} message StdioData message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        StdioData.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a StdioData message from the specified reader or buffer.
         * @function decode
         * @memberof plugin.StdioData
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {plugin.StdioData & plugin.StdioData.$Shape} StdioData
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        StdioData.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.plugin.StdioData();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                reader.skipType(tag & 7, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return StdioData;
    })();

    return plugin;
})();

export const google = $root.google = (() => {

    /**
     * Namespace google.
     * @exports google
     * @namespace
     */
    const google = {};

    google.rpc = (function() {

        /**
         * Namespace rpc.
         * @memberof google
         * @namespace
         */
        const rpc = {};

        rpc.Any = (function() {

            /**
             * Properties of an Any.
             * @typedef {Object} google.rpc.Any.$Properties
             * @property {string|null} [type_url] Any type_url
             * @property {Uint8Array|null} [value] Any value
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Any.
             * @memberof google.rpc
             * @interface IAny
             * @augments google.rpc.Any.$Properties
             * @deprecated Use google.rpc.Any.$Properties instead.
             */

            /**
             * Shape of an Any.
             * @typedef {google.rpc.Any.$Properties} google.rpc.Any.$Shape
             */

            /**
             * Constructs a new Any.
             * @memberof google.rpc
             * @classdesc Represents an Any.
             * @constructor
             * @param {google.rpc.Any.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Any = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Any type_url.
             * @member {string} type_url
             * @memberof google.rpc.Any
             * @instance
             */
            Any.prototype.type_url = "";

            /**
             * Any value.
             * @member {Uint8Array} value
             * @memberof google.rpc.Any
             * @instance
             */
            Any.prototype.value = $util.newBuffer([]);

            /**
             * Encodes the specified Any message. Does not implicitly {@link google.rpc.Any.verify|verify} messages.
             * @function encode
             * @memberof google.rpc.Any
             * @static
             * @param {google.rpc.Any.$Properties} message Any message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Any.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.type_url != null && $Object.hasOwnProperty.call(message, "type_url") && message.type_url !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.type_url);
                if (message.value != null && $Object.hasOwnProperty.call(message, "value") && message.value.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.value);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Any message from the specified reader or buffer.
             * @function decode
             * @memberof google.rpc.Any
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {google.rpc.Any & google.rpc.Any.$Shape} Any
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Any.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.google.rpc.Any();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.type_url = value;
                            else
                                delete message.type_url;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.value = value;
                            else
                                delete message.value;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Any;
        })();

        rpc.Status = (function() {

            /**
             * Properties of a Status.
             * @typedef {Object} google.rpc.Status.$Properties
             * @property {number|null} [code] Status code
             * @property {string|null} [message] Status message
             * @property {Array.<google.rpc.Any.$Properties>|null} [details] Status details
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Status.
             * @memberof google.rpc
             * @interface IStatus
             * @augments google.rpc.Status.$Properties
             * @deprecated Use google.rpc.Status.$Properties instead.
             */

            /**
             * Shape of a Status.
             * @typedef {google.rpc.Status.$Properties} google.rpc.Status.$Shape
             */

            /**
             * Constructs a new Status.
             * @memberof google.rpc
             * @classdesc Represents a Status.
             * @constructor
             * @param {google.rpc.Status.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Status = function (properties) {
                this.details = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Status code.
             * @member {number} code
             * @memberof google.rpc.Status
             * @instance
             */
            Status.prototype.code = 0;

            /**
             * Status message.
             * @member {string} message
             * @memberof google.rpc.Status
             * @instance
             */
            Status.prototype.message = "";

            /**
             * Status details.
             * @member {Array.<google.rpc.Any.$Properties>} details
             * @memberof google.rpc.Status
             * @instance
             */
            Status.prototype.details = $util.emptyArray;

            /**
             * Encodes the specified Status message. Does not implicitly {@link google.rpc.Status.verify|verify} messages.
             * @function encode
             * @memberof google.rpc.Status
             * @static
             * @param {google.rpc.Status.$Properties} message Status message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Status.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).int32(message.code);
                if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.message);
                if (message.details != null && message.details.length)
                    for (let i = 0; i < message.details.length; ++i)
                        $root.google.rpc.Any.encode(message.details[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Status message from the specified reader or buffer.
             * @function decode
             * @memberof google.rpc.Status
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {google.rpc.Status & google.rpc.Status.$Shape} Status
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Status.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.google.rpc.Status();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.code = value;
                            else
                                delete message.code;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.message = value;
                            else
                                delete message.message;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.details && message.details.length))
                                message.details = [];
                            message.details.push($root.google.rpc.Any.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Status;
        })();

        rpc.ErrorInfo = (function() {

            /**
             * Properties of an ErrorInfo.
             * @typedef {Object} google.rpc.ErrorInfo.$Properties
             * @property {string|null} [reason] ErrorInfo reason
             * @property {string|null} [domain] ErrorInfo domain
             * @property {Object.<string,string>|null} [metadata] ErrorInfo metadata
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an ErrorInfo.
             * @memberof google.rpc
             * @interface IErrorInfo
             * @augments google.rpc.ErrorInfo.$Properties
             * @deprecated Use google.rpc.ErrorInfo.$Properties instead.
             */

            /**
             * Shape of an ErrorInfo.
             * @typedef {google.rpc.ErrorInfo.$Properties} google.rpc.ErrorInfo.$Shape
             */

            /**
             * Constructs a new ErrorInfo.
             * @memberof google.rpc
             * @classdesc Represents an ErrorInfo.
             * @constructor
             * @param {google.rpc.ErrorInfo.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ErrorInfo = function (properties) {
                this.metadata = {};
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ErrorInfo reason.
             * @member {string} reason
             * @memberof google.rpc.ErrorInfo
             * @instance
             */
            ErrorInfo.prototype.reason = "";

            /**
             * ErrorInfo domain.
             * @member {string} domain
             * @memberof google.rpc.ErrorInfo
             * @instance
             */
            ErrorInfo.prototype.domain = "";

            /**
             * ErrorInfo metadata.
             * @member {Object.<string,string>} metadata
             * @memberof google.rpc.ErrorInfo
             * @instance
             */
            ErrorInfo.prototype.metadata = $util.emptyObject;

            /**
             * Encodes the specified ErrorInfo message. Does not implicitly {@link google.rpc.ErrorInfo.verify|verify} messages.
             * @function encode
             * @memberof google.rpc.ErrorInfo
             * @static
             * @param {google.rpc.ErrorInfo.$Properties} message ErrorInfo message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ErrorInfo.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.reason);
                if (message.domain != null && $Object.hasOwnProperty.call(message, "domain") && message.domain !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.domain);
                if (message.metadata != null && $Object.hasOwnProperty.call(message, "metadata"))
                    for (let keys = $Object.keys(message.metadata), i = 0; i < keys.length; ++i)
                        writer.uint32(/* id 3, wireType 2 =*/26).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.metadata[keys[i]]).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an ErrorInfo message from the specified reader or buffer.
             * @function decode
             * @memberof google.rpc.ErrorInfo
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {google.rpc.ErrorInfo & google.rpc.ErrorInfo.$Shape} ErrorInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ErrorInfo.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, key, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.google.rpc.ErrorInfo();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.reason = value;
                            else
                                delete message.reason;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.domain = value;
                            else
                                delete message.domain;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (message.metadata === $util.emptyObject)
                                message.metadata = {};
                            let end2 = reader.size() + reader.pos;
                            if (end2 > reader.len)
                                throw $RangeError("index out of range");
                            reader.len = end2;
                            key = "";
                            value = "";
                            while (reader.pos < end2) {
                                let tag2 = reader.tag();
                                wireType = tag2 & 7;
                                switch (tag2 >>>= 3) {
                                case 1:
                                    if (wireType !== 2)
                                        break;
                                    key = reader.stringVerify();
                                    continue;
                                case 2:
                                    if (wireType !== 2)
                                        break;
                                    value = reader.stringVerify();
                                    continue;
                                }
                                reader.skipType(wireType, _depth, tag2);
                            }
                            if (reader.pos !== end2)
                                throw $RangeError("index out of range");
                            reader.len = end;
                            if (key === "__proto__")
                                $util.makeProp(message.metadata, key);
                            message.metadata[key] = value;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ErrorInfo;
        })();

        return rpc;
    })();

    return google;
})();

export {
  $root as default
};
