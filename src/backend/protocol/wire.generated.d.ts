import * as $protobuf from "protobufjs/minimal.js";
import Long = require("long");

/** Namespace pluginv2. */
export namespace pluginv2 {

    /**
     * Properties of a PluginContext.
     * @deprecated Use pluginv2.PluginContext.$Properties instead.
     */
    interface IPluginContext extends pluginv2.PluginContext.$Properties {
    }

    /** Represents a PluginContext. */
    class PluginContext {

        /**
         * Constructs a new PluginContext.
         * @param [properties] Properties to set
         */
        constructor(properties?: pluginv2.PluginContext.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** PluginContext orgId. */
        orgId: number;

        /** PluginContext pluginId. */
        pluginId: string;

        /** PluginContext user. */
        user?: (pluginv2.User.$Properties|null);

        /** PluginContext dataSourceInstanceSettings. */
        dataSourceInstanceSettings?: (pluginv2.DataSourceInstanceSettings.$Properties|null);

        /** PluginContext grafanaConfig. */
        grafanaConfig: { [k: string]: string };

        /**
         * Encodes the specified PluginContext message. Does not implicitly {@link pluginv2.PluginContext.verify|verify} messages.
         * @param message PluginContext message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pluginv2.PluginContext.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a PluginContext message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pluginv2.PluginContext & pluginv2.PluginContext.$Shape} PluginContext
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pluginv2.PluginContext & pluginv2.PluginContext.$Shape;
    }

    namespace PluginContext {

        /** Properties of a PluginContext. */
        interface $Properties {

            /** PluginContext orgId */
            orgId?: (number|null);

            /** PluginContext pluginId */
            pluginId?: (string|null);

            /** PluginContext user */
            user?: (pluginv2.User.$Properties|null);

            /** PluginContext dataSourceInstanceSettings */
            dataSourceInstanceSettings?: (pluginv2.DataSourceInstanceSettings.$Properties|null);

            /** PluginContext grafanaConfig */
            grafanaConfig?: ({ [k: string]: string }|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a PluginContext. */
        type $Shape = pluginv2.PluginContext.$Properties;
    }

    /**
     * Properties of a User.
     * @deprecated Use pluginv2.User.$Properties instead.
     */
    interface IUser extends pluginv2.User.$Properties {
    }

    /** Represents a User. */
    class User {

        /**
         * Constructs a new User.
         * @param [properties] Properties to set
         */
        constructor(properties?: pluginv2.User.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** User login. */
        login: string;

        /** User name. */
        name: string;

        /** User email. */
        email: string;

        /** User role. */
        role: string;

        /**
         * Encodes the specified User message. Does not implicitly {@link pluginv2.User.verify|verify} messages.
         * @param message User message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pluginv2.User.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a User message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pluginv2.User & pluginv2.User.$Shape} User
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pluginv2.User & pluginv2.User.$Shape;
    }

    namespace User {

        /** Properties of a User. */
        interface $Properties {

            /** User login */
            login?: (string|null);

            /** User name */
            name?: (string|null);

            /** User email */
            email?: (string|null);

            /** User role */
            role?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a User. */
        type $Shape = pluginv2.User.$Properties;
    }

    /**
     * Properties of a DataSourceInstanceSettings.
     * @deprecated Use pluginv2.DataSourceInstanceSettings.$Properties instead.
     */
    interface IDataSourceInstanceSettings extends pluginv2.DataSourceInstanceSettings.$Properties {
    }

    /** Represents a DataSourceInstanceSettings. */
    class DataSourceInstanceSettings {

        /**
         * Constructs a new DataSourceInstanceSettings.
         * @param [properties] Properties to set
         */
        constructor(properties?: pluginv2.DataSourceInstanceSettings.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** DataSourceInstanceSettings name. */
        name: string;

        /** DataSourceInstanceSettings url. */
        url: string;

        /** DataSourceInstanceSettings jsonData. */
        jsonData: Uint8Array;

        /** DataSourceInstanceSettings decryptedSecureJsonData. */
        decryptedSecureJsonData: { [k: string]: string };

        /** DataSourceInstanceSettings lastUpdatedMS. */
        lastUpdatedMS: number;

        /** DataSourceInstanceSettings uid. */
        uid: string;

        /**
         * Encodes the specified DataSourceInstanceSettings message. Does not implicitly {@link pluginv2.DataSourceInstanceSettings.verify|verify} messages.
         * @param message DataSourceInstanceSettings message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pluginv2.DataSourceInstanceSettings.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a DataSourceInstanceSettings message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pluginv2.DataSourceInstanceSettings & pluginv2.DataSourceInstanceSettings.$Shape} DataSourceInstanceSettings
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pluginv2.DataSourceInstanceSettings & pluginv2.DataSourceInstanceSettings.$Shape;
    }

    namespace DataSourceInstanceSettings {

        /** Properties of a DataSourceInstanceSettings. */
        interface $Properties {

            /** DataSourceInstanceSettings name */
            name?: (string|null);

            /** DataSourceInstanceSettings url */
            url?: (string|null);

            /** DataSourceInstanceSettings jsonData */
            jsonData?: (Uint8Array|null);

            /** DataSourceInstanceSettings decryptedSecureJsonData */
            decryptedSecureJsonData?: ({ [k: string]: string }|null);

            /** DataSourceInstanceSettings lastUpdatedMS */
            lastUpdatedMS?: (number|null);

            /** DataSourceInstanceSettings uid */
            uid?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a DataSourceInstanceSettings. */
        type $Shape = pluginv2.DataSourceInstanceSettings.$Properties;
    }

    /**
     * Properties of a TimeRange.
     * @deprecated Use pluginv2.TimeRange.$Properties instead.
     */
    interface ITimeRange extends pluginv2.TimeRange.$Properties {
    }

    /** Represents a TimeRange. */
    class TimeRange {

        /**
         * Constructs a new TimeRange.
         * @param [properties] Properties to set
         */
        constructor(properties?: pluginv2.TimeRange.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** TimeRange fromEpochMS. */
        fromEpochMS: number;

        /** TimeRange toEpochMS. */
        toEpochMS: number;

        /**
         * Encodes the specified TimeRange message. Does not implicitly {@link pluginv2.TimeRange.verify|verify} messages.
         * @param message TimeRange message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pluginv2.TimeRange.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a TimeRange message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pluginv2.TimeRange & pluginv2.TimeRange.$Shape} TimeRange
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pluginv2.TimeRange & pluginv2.TimeRange.$Shape;
    }

    namespace TimeRange {

        /** Properties of a TimeRange. */
        interface $Properties {

            /** TimeRange fromEpochMS */
            fromEpochMS?: (number|null);

            /** TimeRange toEpochMS */
            toEpochMS?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a TimeRange. */
        type $Shape = pluginv2.TimeRange.$Properties;
    }

    /**
     * Properties of a DataQuery.
     * @deprecated Use pluginv2.DataQuery.$Properties instead.
     */
    interface IDataQuery extends pluginv2.DataQuery.$Properties {
    }

    /** Represents a DataQuery. */
    class DataQuery {

        /**
         * Constructs a new DataQuery.
         * @param [properties] Properties to set
         */
        constructor(properties?: pluginv2.DataQuery.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** DataQuery refId. */
        refId: string;

        /** DataQuery maxDataPoints. */
        maxDataPoints: number;

        /** DataQuery intervalMS. */
        intervalMS: number;

        /** DataQuery timeRange. */
        timeRange?: (pluginv2.TimeRange.$Properties|null);

        /** DataQuery json. */
        json: Uint8Array;

        /** DataQuery queryType. */
        queryType: string;

        /**
         * Encodes the specified DataQuery message. Does not implicitly {@link pluginv2.DataQuery.verify|verify} messages.
         * @param message DataQuery message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pluginv2.DataQuery.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a DataQuery message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pluginv2.DataQuery & pluginv2.DataQuery.$Shape} DataQuery
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pluginv2.DataQuery & pluginv2.DataQuery.$Shape;
    }

    namespace DataQuery {

        /** Properties of a DataQuery. */
        interface $Properties {

            /** DataQuery refId */
            refId?: (string|null);

            /** DataQuery maxDataPoints */
            maxDataPoints?: (number|null);

            /** DataQuery intervalMS */
            intervalMS?: (number|null);

            /** DataQuery timeRange */
            timeRange?: (pluginv2.TimeRange.$Properties|null);

            /** DataQuery json */
            json?: (Uint8Array|null);

            /** DataQuery queryType */
            queryType?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a DataQuery. */
        type $Shape = pluginv2.DataQuery.$Properties;
    }

    /**
     * Properties of a QueryDataRequest.
     * @deprecated Use pluginv2.QueryDataRequest.$Properties instead.
     */
    interface IQueryDataRequest extends pluginv2.QueryDataRequest.$Properties {
    }

    /** Represents a QueryDataRequest. */
    class QueryDataRequest {

        /**
         * Constructs a new QueryDataRequest.
         * @param [properties] Properties to set
         */
        constructor(properties?: pluginv2.QueryDataRequest.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** QueryDataRequest pluginContext. */
        pluginContext?: (pluginv2.PluginContext.$Properties|null);

        /** QueryDataRequest headers. */
        headers: { [k: string]: string };

        /** QueryDataRequest queries. */
        queries: pluginv2.DataQuery.$Properties[];

        /**
         * Encodes the specified QueryDataRequest message. Does not implicitly {@link pluginv2.QueryDataRequest.verify|verify} messages.
         * @param message QueryDataRequest message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pluginv2.QueryDataRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a QueryDataRequest message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pluginv2.QueryDataRequest & pluginv2.QueryDataRequest.$Shape} QueryDataRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pluginv2.QueryDataRequest & pluginv2.QueryDataRequest.$Shape;
    }

    namespace QueryDataRequest {

        /** Properties of a QueryDataRequest. */
        interface $Properties {

            /** QueryDataRequest pluginContext */
            pluginContext?: (pluginv2.PluginContext.$Properties|null);

            /** QueryDataRequest headers */
            headers?: ({ [k: string]: string }|null);

            /** QueryDataRequest queries */
            queries?: (pluginv2.DataQuery.$Properties[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a QueryDataRequest. */
        type $Shape = pluginv2.QueryDataRequest.$Properties;
    }

    /**
     * Properties of a DataResponse.
     * @deprecated Use pluginv2.DataResponse.$Properties instead.
     */
    interface IDataResponse extends pluginv2.DataResponse.$Properties {
    }

    /** Represents a DataResponse. */
    class DataResponse {

        /**
         * Constructs a new DataResponse.
         * @param [properties] Properties to set
         */
        constructor(properties?: pluginv2.DataResponse.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** DataResponse frames. */
        frames: Uint8Array[];

        /** DataResponse error. */
        error: string;

        /** DataResponse status. */
        status: number;

        /** DataResponse errorSource. */
        errorSource: string;

        /**
         * Encodes the specified DataResponse message. Does not implicitly {@link pluginv2.DataResponse.verify|verify} messages.
         * @param message DataResponse message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pluginv2.DataResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a DataResponse message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pluginv2.DataResponse & pluginv2.DataResponse.$Shape} DataResponse
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pluginv2.DataResponse & pluginv2.DataResponse.$Shape;
    }

    namespace DataResponse {

        /** Properties of a DataResponse. */
        interface $Properties {

            /** DataResponse frames */
            frames?: (Uint8Array[]|null);

            /** DataResponse error */
            error?: (string|null);

            /** DataResponse status */
            status?: (number|null);

            /** DataResponse errorSource */
            errorSource?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a DataResponse. */
        type $Shape = pluginv2.DataResponse.$Properties;
    }

    /**
     * Properties of a QueryDataResponse.
     * @deprecated Use pluginv2.QueryDataResponse.$Properties instead.
     */
    interface IQueryDataResponse extends pluginv2.QueryDataResponse.$Properties {
    }

    /** Represents a QueryDataResponse. */
    class QueryDataResponse {

        /**
         * Constructs a new QueryDataResponse.
         * @param [properties] Properties to set
         */
        constructor(properties?: pluginv2.QueryDataResponse.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** QueryDataResponse responses. */
        responses: { [k: string]: pluginv2.DataResponse.$Properties };

        /**
         * Encodes the specified QueryDataResponse message. Does not implicitly {@link pluginv2.QueryDataResponse.verify|verify} messages.
         * @param message QueryDataResponse message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pluginv2.QueryDataResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a QueryDataResponse message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pluginv2.QueryDataResponse & pluginv2.QueryDataResponse.$Shape} QueryDataResponse
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pluginv2.QueryDataResponse & pluginv2.QueryDataResponse.$Shape;
    }

    namespace QueryDataResponse {

        /** Properties of a QueryDataResponse. */
        interface $Properties {

            /** QueryDataResponse responses */
            responses?: ({ [k: string]: pluginv2.DataResponse.$Properties }|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a QueryDataResponse. */
        type $Shape = pluginv2.QueryDataResponse.$Properties;
    }

    /**
     * Properties of a StringList.
     * @deprecated Use pluginv2.StringList.$Properties instead.
     */
    interface IStringList extends pluginv2.StringList.$Properties {
    }

    /** Represents a StringList. */
    class StringList {

        /**
         * Constructs a new StringList.
         * @param [properties] Properties to set
         */
        constructor(properties?: pluginv2.StringList.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** StringList values. */
        values: string[];

        /**
         * Encodes the specified StringList message. Does not implicitly {@link pluginv2.StringList.verify|verify} messages.
         * @param message StringList message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pluginv2.StringList.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a StringList message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pluginv2.StringList & pluginv2.StringList.$Shape} StringList
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pluginv2.StringList & pluginv2.StringList.$Shape;
    }

    namespace StringList {

        /** Properties of a StringList. */
        interface $Properties {

            /** StringList values */
            values?: (string[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a StringList. */
        type $Shape = pluginv2.StringList.$Properties;
    }

    /**
     * Properties of a CallResourceRequest.
     * @deprecated Use pluginv2.CallResourceRequest.$Properties instead.
     */
    interface ICallResourceRequest extends pluginv2.CallResourceRequest.$Properties {
    }

    /** Represents a CallResourceRequest. */
    class CallResourceRequest {

        /**
         * Constructs a new CallResourceRequest.
         * @param [properties] Properties to set
         */
        constructor(properties?: pluginv2.CallResourceRequest.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** CallResourceRequest pluginContext. */
        pluginContext?: (pluginv2.PluginContext.$Properties|null);

        /** CallResourceRequest path. */
        path: string;

        /** CallResourceRequest method. */
        method: string;

        /** CallResourceRequest url. */
        url: string;

        /** CallResourceRequest headers. */
        headers: { [k: string]: pluginv2.StringList.$Properties };

        /** CallResourceRequest body. */
        body: Uint8Array;

        /**
         * Encodes the specified CallResourceRequest message. Does not implicitly {@link pluginv2.CallResourceRequest.verify|verify} messages.
         * @param message CallResourceRequest message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pluginv2.CallResourceRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a CallResourceRequest message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pluginv2.CallResourceRequest & pluginv2.CallResourceRequest.$Shape} CallResourceRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pluginv2.CallResourceRequest & pluginv2.CallResourceRequest.$Shape;
    }

    namespace CallResourceRequest {

        /** Properties of a CallResourceRequest. */
        interface $Properties {

            /** CallResourceRequest pluginContext */
            pluginContext?: (pluginv2.PluginContext.$Properties|null);

            /** CallResourceRequest path */
            path?: (string|null);

            /** CallResourceRequest method */
            method?: (string|null);

            /** CallResourceRequest url */
            url?: (string|null);

            /** CallResourceRequest headers */
            headers?: ({ [k: string]: pluginv2.StringList.$Properties }|null);

            /** CallResourceRequest body */
            body?: (Uint8Array|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a CallResourceRequest. */
        type $Shape = pluginv2.CallResourceRequest.$Properties;
    }

    /**
     * Properties of a CallResourceResponse.
     * @deprecated Use pluginv2.CallResourceResponse.$Properties instead.
     */
    interface ICallResourceResponse extends pluginv2.CallResourceResponse.$Properties {
    }

    /** Represents a CallResourceResponse. */
    class CallResourceResponse {

        /**
         * Constructs a new CallResourceResponse.
         * @param [properties] Properties to set
         */
        constructor(properties?: pluginv2.CallResourceResponse.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** CallResourceResponse code. */
        code: number;

        /** CallResourceResponse headers. */
        headers: { [k: string]: pluginv2.StringList.$Properties };

        /** CallResourceResponse body. */
        body: Uint8Array;

        /**
         * Encodes the specified CallResourceResponse message. Does not implicitly {@link pluginv2.CallResourceResponse.verify|verify} messages.
         * @param message CallResourceResponse message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pluginv2.CallResourceResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a CallResourceResponse message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pluginv2.CallResourceResponse & pluginv2.CallResourceResponse.$Shape} CallResourceResponse
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pluginv2.CallResourceResponse & pluginv2.CallResourceResponse.$Shape;
    }

    namespace CallResourceResponse {

        /** Properties of a CallResourceResponse. */
        interface $Properties {

            /** CallResourceResponse code */
            code?: (number|null);

            /** CallResourceResponse headers */
            headers?: ({ [k: string]: pluginv2.StringList.$Properties }|null);

            /** CallResourceResponse body */
            body?: (Uint8Array|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a CallResourceResponse. */
        type $Shape = pluginv2.CallResourceResponse.$Properties;
    }

    /**
     * Properties of a CheckHealthRequest.
     * @deprecated Use pluginv2.CheckHealthRequest.$Properties instead.
     */
    interface ICheckHealthRequest extends pluginv2.CheckHealthRequest.$Properties {
    }

    /** Represents a CheckHealthRequest. */
    class CheckHealthRequest {

        /**
         * Constructs a new CheckHealthRequest.
         * @param [properties] Properties to set
         */
        constructor(properties?: pluginv2.CheckHealthRequest.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** CheckHealthRequest pluginContext. */
        pluginContext?: (pluginv2.PluginContext.$Properties|null);

        /** CheckHealthRequest headers. */
        headers: { [k: string]: string };

        /**
         * Encodes the specified CheckHealthRequest message. Does not implicitly {@link pluginv2.CheckHealthRequest.verify|verify} messages.
         * @param message CheckHealthRequest message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pluginv2.CheckHealthRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a CheckHealthRequest message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pluginv2.CheckHealthRequest & pluginv2.CheckHealthRequest.$Shape} CheckHealthRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pluginv2.CheckHealthRequest & pluginv2.CheckHealthRequest.$Shape;
    }

    namespace CheckHealthRequest {

        /** Properties of a CheckHealthRequest. */
        interface $Properties {

            /** CheckHealthRequest pluginContext */
            pluginContext?: (pluginv2.PluginContext.$Properties|null);

            /** CheckHealthRequest headers */
            headers?: ({ [k: string]: string }|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a CheckHealthRequest. */
        type $Shape = pluginv2.CheckHealthRequest.$Properties;
    }

    /**
     * Properties of a CheckHealthResponse.
     * @deprecated Use pluginv2.CheckHealthResponse.$Properties instead.
     */
    interface ICheckHealthResponse extends pluginv2.CheckHealthResponse.$Properties {
    }

    /** Represents a CheckHealthResponse. */
    class CheckHealthResponse {

        /**
         * Constructs a new CheckHealthResponse.
         * @param [properties] Properties to set
         */
        constructor(properties?: pluginv2.CheckHealthResponse.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** CheckHealthResponse status. */
        status: pluginv2.CheckHealthResponse.HealthStatus;

        /** CheckHealthResponse message. */
        message: string;

        /** CheckHealthResponse jsonDetails. */
        jsonDetails: Uint8Array;

        /**
         * Encodes the specified CheckHealthResponse message. Does not implicitly {@link pluginv2.CheckHealthResponse.verify|verify} messages.
         * @param message CheckHealthResponse message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pluginv2.CheckHealthResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a CheckHealthResponse message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pluginv2.CheckHealthResponse & pluginv2.CheckHealthResponse.$Shape} CheckHealthResponse
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pluginv2.CheckHealthResponse & pluginv2.CheckHealthResponse.$Shape;
    }

    namespace CheckHealthResponse {

        /** Properties of a CheckHealthResponse. */
        interface $Properties {

            /** CheckHealthResponse status */
            status?: (pluginv2.CheckHealthResponse.HealthStatus|null);

            /** CheckHealthResponse message */
            message?: (string|null);

            /** CheckHealthResponse jsonDetails */
            jsonDetails?: (Uint8Array|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a CheckHealthResponse. */
        type $Shape = pluginv2.CheckHealthResponse.$Properties;

        /** HealthStatus enum. */
        enum HealthStatus {

            /** UNKNOWN value */
            UNKNOWN = 0,

            /** OK value */
            OK = 1,

            /** ERROR value */
            ERROR = 2
        }
    }

    /**
     * Properties of a CollectMetricsRequest.
     * @deprecated Use pluginv2.CollectMetricsRequest.$Properties instead.
     */
    interface ICollectMetricsRequest extends pluginv2.CollectMetricsRequest.$Properties {
    }

    /** Represents a CollectMetricsRequest. */
    class CollectMetricsRequest {

        /**
         * Constructs a new CollectMetricsRequest.
         * @param [properties] Properties to set
         */
        constructor(properties?: pluginv2.CollectMetricsRequest.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** CollectMetricsRequest pluginContext. */
        pluginContext?: (pluginv2.PluginContext.$Properties|null);

        /**
         * Encodes the specified CollectMetricsRequest message. Does not implicitly {@link pluginv2.CollectMetricsRequest.verify|verify} messages.
         * @param message CollectMetricsRequest message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pluginv2.CollectMetricsRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a CollectMetricsRequest message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pluginv2.CollectMetricsRequest & pluginv2.CollectMetricsRequest.$Shape} CollectMetricsRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pluginv2.CollectMetricsRequest & pluginv2.CollectMetricsRequest.$Shape;
    }

    namespace CollectMetricsRequest {

        /** Properties of a CollectMetricsRequest. */
        interface $Properties {

            /** CollectMetricsRequest pluginContext */
            pluginContext?: (pluginv2.PluginContext.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a CollectMetricsRequest. */
        type $Shape = pluginv2.CollectMetricsRequest.$Properties;
    }

    /**
     * Properties of a CollectMetricsResponse.
     * @deprecated Use pluginv2.CollectMetricsResponse.$Properties instead.
     */
    interface ICollectMetricsResponse extends pluginv2.CollectMetricsResponse.$Properties {
    }

    /** Represents a CollectMetricsResponse. */
    class CollectMetricsResponse {

        /**
         * Constructs a new CollectMetricsResponse.
         * @param [properties] Properties to set
         */
        constructor(properties?: pluginv2.CollectMetricsResponse.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** CollectMetricsResponse metrics. */
        metrics?: (pluginv2.CollectMetricsResponse.Payload.$Properties|null);

        /**
         * Encodes the specified CollectMetricsResponse message. Does not implicitly {@link pluginv2.CollectMetricsResponse.verify|verify} messages.
         * @param message CollectMetricsResponse message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pluginv2.CollectMetricsResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a CollectMetricsResponse message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pluginv2.CollectMetricsResponse & pluginv2.CollectMetricsResponse.$Shape} CollectMetricsResponse
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pluginv2.CollectMetricsResponse & pluginv2.CollectMetricsResponse.$Shape;
    }

    namespace CollectMetricsResponse {

        /** Properties of a CollectMetricsResponse. */
        interface $Properties {

            /** CollectMetricsResponse metrics */
            metrics?: (pluginv2.CollectMetricsResponse.Payload.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a CollectMetricsResponse. */
        type $Shape = pluginv2.CollectMetricsResponse.$Properties;

        /**
         * Properties of a Payload.
         * @deprecated Use pluginv2.CollectMetricsResponse.Payload.$Properties instead.
         */
        interface IPayload extends pluginv2.CollectMetricsResponse.Payload.$Properties {
        }

        /** Represents a Payload. */
        class Payload {

            /**
             * Constructs a new Payload.
             * @param [properties] Properties to set
             */
            constructor(properties?: pluginv2.CollectMetricsResponse.Payload.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Payload prometheus. */
            prometheus: Uint8Array;

            /**
             * Encodes the specified Payload message. Does not implicitly {@link pluginv2.CollectMetricsResponse.Payload.verify|verify} messages.
             * @param message Payload message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: pluginv2.CollectMetricsResponse.Payload.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Payload message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {pluginv2.CollectMetricsResponse.Payload & pluginv2.CollectMetricsResponse.Payload.$Shape} Payload
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pluginv2.CollectMetricsResponse.Payload & pluginv2.CollectMetricsResponse.Payload.$Shape;
        }

        namespace Payload {

            /** Properties of a Payload. */
            interface $Properties {

                /** Payload prometheus */
                prometheus?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Payload. */
            type $Shape = pluginv2.CollectMetricsResponse.Payload.$Properties;
        }
    }
}

/** Namespace grpc. */
export namespace grpc {

    /** Namespace health. */
    namespace health {

        /** Namespace v1. */
        namespace v1 {

            /**
             * Properties of a HealthCheckRequest.
             * @deprecated Use grpc.health.v1.HealthCheckRequest.$Properties instead.
             */
            interface IHealthCheckRequest extends grpc.health.v1.HealthCheckRequest.$Properties {
            }

            /** Represents a HealthCheckRequest. */
            class HealthCheckRequest {

                /**
                 * Constructs a new HealthCheckRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: grpc.health.v1.HealthCheckRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** HealthCheckRequest service. */
                service: string;

                /**
                 * Encodes the specified HealthCheckRequest message. Does not implicitly {@link grpc.health.v1.HealthCheckRequest.verify|verify} messages.
                 * @param message HealthCheckRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: grpc.health.v1.HealthCheckRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a HealthCheckRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {grpc.health.v1.HealthCheckRequest & grpc.health.v1.HealthCheckRequest.$Shape} HealthCheckRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): grpc.health.v1.HealthCheckRequest & grpc.health.v1.HealthCheckRequest.$Shape;
            }

            namespace HealthCheckRequest {

                /** Properties of a HealthCheckRequest. */
                interface $Properties {

                    /** HealthCheckRequest service */
                    service?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a HealthCheckRequest. */
                type $Shape = grpc.health.v1.HealthCheckRequest.$Properties;
            }

            /**
             * Properties of a HealthCheckResponse.
             * @deprecated Use grpc.health.v1.HealthCheckResponse.$Properties instead.
             */
            interface IHealthCheckResponse extends grpc.health.v1.HealthCheckResponse.$Properties {
            }

            /** Represents a HealthCheckResponse. */
            class HealthCheckResponse {

                /**
                 * Constructs a new HealthCheckResponse.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: grpc.health.v1.HealthCheckResponse.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** HealthCheckResponse status. */
                status: grpc.health.v1.HealthCheckResponse.ServingStatus;

                /**
                 * Encodes the specified HealthCheckResponse message. Does not implicitly {@link grpc.health.v1.HealthCheckResponse.verify|verify} messages.
                 * @param message HealthCheckResponse message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: grpc.health.v1.HealthCheckResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a HealthCheckResponse message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {grpc.health.v1.HealthCheckResponse & grpc.health.v1.HealthCheckResponse.$Shape} HealthCheckResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): grpc.health.v1.HealthCheckResponse & grpc.health.v1.HealthCheckResponse.$Shape;
            }

            namespace HealthCheckResponse {

                /** Properties of a HealthCheckResponse. */
                interface $Properties {

                    /** HealthCheckResponse status */
                    status?: (grpc.health.v1.HealthCheckResponse.ServingStatus|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a HealthCheckResponse. */
                type $Shape = grpc.health.v1.HealthCheckResponse.$Properties;

                /** ServingStatus enum. */
                enum ServingStatus {

                    /** UNKNOWN value */
                    UNKNOWN = 0,

                    /** SERVING value */
                    SERVING = 1,

                    /** NOT_SERVING value */
                    NOT_SERVING = 2,

                    /** SERVICE_UNKNOWN value */
                    SERVICE_UNKNOWN = 3
                }
            }
        }
    }
}

/** Namespace plugin. */
export namespace plugin {

    /**
     * Properties of an Empty.
     * @deprecated Use plugin.Empty.$Properties instead.
     */
    interface IEmpty extends plugin.Empty.$Properties {
    }

    /** Represents an Empty. */
    class Empty {

        /**
         * Constructs a new Empty.
         * @param [properties] Properties to set
         */
        constructor(properties?: plugin.Empty.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /**
         * Encodes the specified Empty message. Does not implicitly {@link plugin.Empty.verify|verify} messages.
         * @param message Empty message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: plugin.Empty.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an Empty message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {plugin.Empty & plugin.Empty.$Shape} Empty
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): plugin.Empty & plugin.Empty.$Shape;
    }

    namespace Empty {

        /** Properties of an Empty. */
        interface $Properties {

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an Empty. */
        type $Shape = plugin.Empty.$Properties;
    }

    /**
     * Properties of a ConnInfo.
     * @deprecated Use plugin.ConnInfo.$Properties instead.
     */
    interface IConnInfo extends plugin.ConnInfo.$Properties {
    }

    /** Represents a ConnInfo. */
    class ConnInfo {

        /**
         * Constructs a new ConnInfo.
         * @param [properties] Properties to set
         */
        constructor(properties?: plugin.ConnInfo.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /**
         * Encodes the specified ConnInfo message. Does not implicitly {@link plugin.ConnInfo.verify|verify} messages.
         * @param message ConnInfo message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: plugin.ConnInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ConnInfo message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {plugin.ConnInfo & plugin.ConnInfo.$Shape} ConnInfo
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): plugin.ConnInfo & plugin.ConnInfo.$Shape;
    }

    namespace ConnInfo {

        /** Properties of a ConnInfo. */
        interface $Properties {

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ConnInfo. */
        type $Shape = plugin.ConnInfo.$Properties;
    }

    /**
     * Properties of a StdioData.
     * @deprecated Use plugin.StdioData.$Properties instead.
     */
    interface IStdioData extends plugin.StdioData.$Properties {
    }

    /** Represents a StdioData. */
    class StdioData {

        /**
         * Constructs a new StdioData.
         * @param [properties] Properties to set
         */
        constructor(properties?: plugin.StdioData.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /**
         * Encodes the specified StdioData message. Does not implicitly {@link plugin.StdioData.verify|verify} messages.
         * @param message StdioData message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: plugin.StdioData.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a StdioData message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {plugin.StdioData & plugin.StdioData.$Shape} StdioData
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): plugin.StdioData & plugin.StdioData.$Shape;
    }

    namespace StdioData {

        /** Properties of a StdioData. */
        interface $Properties {

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a StdioData. */
        type $Shape = plugin.StdioData.$Properties;
    }
}

/** Namespace google. */
export namespace google {

    /** Namespace rpc. */
    namespace rpc {

        /**
         * Properties of an Any.
         * @deprecated Use google.rpc.Any.$Properties instead.
         */
        interface IAny extends google.rpc.Any.$Properties {
        }

        /** Represents an Any. */
        class Any {

            /**
             * Constructs a new Any.
             * @param [properties] Properties to set
             */
            constructor(properties?: google.rpc.Any.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Any type_url. */
            type_url: string;

            /** Any value. */
            value: Uint8Array;

            /**
             * Encodes the specified Any message. Does not implicitly {@link google.rpc.Any.verify|verify} messages.
             * @param message Any message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: google.rpc.Any.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Any message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {google.rpc.Any & google.rpc.Any.$Shape} Any
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): google.rpc.Any & google.rpc.Any.$Shape;
        }

        namespace Any {

            /** Properties of an Any. */
            interface $Properties {

                /** Any type_url */
                type_url?: (string|null);

                /** Any value */
                value?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Any. */
            type $Shape = google.rpc.Any.$Properties;
        }

        /**
         * Properties of a Status.
         * @deprecated Use google.rpc.Status.$Properties instead.
         */
        interface IStatus extends google.rpc.Status.$Properties {
        }

        /** Represents a Status. */
        class Status {

            /**
             * Constructs a new Status.
             * @param [properties] Properties to set
             */
            constructor(properties?: google.rpc.Status.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Status code. */
            code: number;

            /** Status message. */
            message: string;

            /** Status details. */
            details: google.rpc.Any.$Properties[];

            /**
             * Encodes the specified Status message. Does not implicitly {@link google.rpc.Status.verify|verify} messages.
             * @param message Status message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: google.rpc.Status.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Status message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {google.rpc.Status & google.rpc.Status.$Shape} Status
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): google.rpc.Status & google.rpc.Status.$Shape;
        }

        namespace Status {

            /** Properties of a Status. */
            interface $Properties {

                /** Status code */
                code?: (number|null);

                /** Status message */
                message?: (string|null);

                /** Status details */
                details?: (google.rpc.Any.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Status. */
            type $Shape = google.rpc.Status.$Properties;
        }

        /**
         * Properties of an ErrorInfo.
         * @deprecated Use google.rpc.ErrorInfo.$Properties instead.
         */
        interface IErrorInfo extends google.rpc.ErrorInfo.$Properties {
        }

        /** Represents an ErrorInfo. */
        class ErrorInfo {

            /**
             * Constructs a new ErrorInfo.
             * @param [properties] Properties to set
             */
            constructor(properties?: google.rpc.ErrorInfo.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ErrorInfo reason. */
            reason: string;

            /** ErrorInfo domain. */
            domain: string;

            /** ErrorInfo metadata. */
            metadata: { [k: string]: string };

            /**
             * Encodes the specified ErrorInfo message. Does not implicitly {@link google.rpc.ErrorInfo.verify|verify} messages.
             * @param message ErrorInfo message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: google.rpc.ErrorInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ErrorInfo message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {google.rpc.ErrorInfo & google.rpc.ErrorInfo.$Shape} ErrorInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): google.rpc.ErrorInfo & google.rpc.ErrorInfo.$Shape;
        }

        namespace ErrorInfo {

            /** Properties of an ErrorInfo. */
            interface $Properties {

                /** ErrorInfo reason */
                reason?: (string|null);

                /** ErrorInfo domain */
                domain?: (string|null);

                /** ErrorInfo metadata */
                metadata?: ({ [k: string]: string }|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ErrorInfo. */
            type $Shape = google.rpc.ErrorInfo.$Properties;
        }
    }
}
