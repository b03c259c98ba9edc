export const id = 532;

export const ids = [ 532, 708 ];

export const modules = {
 2532: ((__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.Client = void 0;
  var tslib_1 = __webpack_require__(1860);
  var Constants_1 = __webpack_require__(5710);
  var CustomAuthenticationProvider_1 = __webpack_require__(4177);
  var GraphRequest_1 = __webpack_require__(7374);
  var HTTPClient_1 = __webpack_require__(8052);
  var HTTPClientFactory_1 = __webpack_require__(5656);
  var ValidatePolyFilling_1 = __webpack_require__(4580);
  var Client = function() {
   function Client(clientOptions) {
    this.config = {
     baseUrl: Constants_1.GRAPH_BASE_URL,
     debugLogging: false,
     defaultVersion: Constants_1.GRAPH_API_VERSION
    };
    (0, ValidatePolyFilling_1.validatePolyFilling)();
    for (var key in clientOptions) if (Object.prototype.hasOwnProperty.call(clientOptions, key)) this.config[key] = clientOptions[key];
    var httpClient;
    if (clientOptions.authProvider !== void 0 && clientOptions.middleware !== void 0) {
     var error = new Error;
     error.name = "AmbiguityInInitialization";
     error.message = "Unable to Create Client, Please provide either authentication provider for default middleware chain or custom middleware chain not both";
     throw error;
    } else if (clientOptions.authProvider !== void 0) httpClient = HTTPClientFactory_1.HTTPClientFactory.createWithAuthenticationProvider(clientOptions.authProvider); else if (clientOptions.middleware !== void 0) httpClient = new (HTTPClient_1.HTTPClient.bind.apply(HTTPClient_1.HTTPClient, tslib_1.__spreadArray([ void 0 ], [].concat(clientOptions.middleware), false))); else {
     error = new Error;
     error.name = "InvalidMiddlewareChain";
     error.message = "Unable to Create Client, Please provide either authentication provider for default middleware chain or custom middleware chain";
     throw error;
    }
    this.httpClient = httpClient;
   }
   Client.init = function(options) {
    var clientOptions = {};
    for (var i in options) if (Object.prototype.hasOwnProperty.call(options, i)) clientOptions[i] = i === "authProvider" ? new CustomAuthenticationProvider_1.CustomAuthenticationProvider(options[i]) : options[i];
    return Client.initWithMiddleware(clientOptions);
   };
   Client.initWithMiddleware = function(clientOptions) {
    return new Client(clientOptions);
   };
   Client.prototype.api = function(path) {
    return new GraphRequest_1.GraphRequest(this.httpClient, this.config, path);
   };
   return Client;
  }();
  exports.Client = Client;
 }),
 5710: ((__unused_webpack_module, exports) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.GRAPH_URLS = exports.GRAPH_BASE_URL = exports.GRAPH_API_VERSION = void 0;
  exports.GRAPH_API_VERSION = "v1.0";
  exports.GRAPH_BASE_URL = "https://graph.microsoft.com/";
  exports.GRAPH_URLS = new Set([ "graph.microsoft.com", "graph.microsoft.us", "dod-graph.microsoft.us", "graph.microsoft.de", "microsoftgraph.chinacloudapi.cn", "canary.graph.microsoft.com" ]);
 }),
 4177: ((__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.CustomAuthenticationProvider = void 0;
  var tslib_1 = __webpack_require__(1860);
  var GraphClientError_1 = __webpack_require__(4896);
  var CustomAuthenticationProvider = function() {
   function CustomAuthenticationProvider(provider) {
    this.provider = provider;
   }
   CustomAuthenticationProvider.prototype.getAccessToken = function() {
    return tslib_1.__awaiter(this, void 0, void 0, function() {
     var _this = this;
     return tslib_1.__generator(this, function(_a) {
      return [ 2, new Promise(function(resolve, reject) {
       _this.provider(function(error, accessToken) {
        return tslib_1.__awaiter(_this, void 0, void 0, function() {
         var invalidTokenMessage, err;
         return tslib_1.__generator(this, function(_a) {
          switch (_a.label) {
          case 0:
           if (!accessToken) return [ 3, 1 ];
           resolve(accessToken);
           return [ 3, 3 ];

          case 1:
           if (!error) {
            invalidTokenMessage = "Access token is undefined or empty.\t\t\t\t\t\tPlease provide a valid token.\t\t\t\t\t\tFor more help - https://github.com/microsoftgraph/msgraph-sdk-javascript/blob/dev/docs/CustomAuthenticationProvider.md";
            error = new GraphClientError_1.GraphClientError(invalidTokenMessage);
           }
           return [ 4, GraphClientError_1.GraphClientError.setGraphClientError(error) ];

          case 2:
           err = _a.sent();
           reject(err);
           _a.label = 3;

          case 3:
           return [ 2 ];
          }
         });
        });
       });
      }) ];
     });
    });
   };
   return CustomAuthenticationProvider;
  }();
  exports.CustomAuthenticationProvider = CustomAuthenticationProvider;
 }),
 4896: ((__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.GraphClientError = void 0;
  var tslib_1 = __webpack_require__(1860);
  var GraphClientError = function(_super) {
   tslib_1.__extends(GraphClientError, _super);
   function GraphClientError(message) {
    var _this = _super.call(this, message) || this;
    Object.setPrototypeOf(_this, GraphClientError.prototype);
    return _this;
   }
   GraphClientError.setGraphClientError = function(error) {
    var graphClientError;
    if (error instanceof Error) graphClientError = error; else {
     graphClientError = new GraphClientError;
     graphClientError.customError = error;
    }
    return graphClientError;
   };
   return GraphClientError;
  }(Error);
  exports.GraphClientError = GraphClientError;
 }),
 7893: ((__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.GraphError = void 0;
  var tslib_1 = __webpack_require__(1860);
  var GraphError = function(_super) {
   tslib_1.__extends(GraphError, _super);
   function GraphError(statusCode, message, baseError) {
    if (statusCode === void 0) statusCode = -1;
    var _this = _super.call(this, message || baseError && baseError.message) || this;
    Object.setPrototypeOf(_this, GraphError.prototype);
    _this.statusCode = statusCode;
    _this.code = null;
    _this.requestId = null;
    _this.date = new Date;
    _this.body = null;
    _this.stack = baseError ? baseError.stack : _this.stack;
    return _this;
   }
   return GraphError;
  }(Error);
  exports.GraphError = GraphError;
 }),
 8389: ((__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.GraphErrorHandler = void 0;
  var tslib_1 = __webpack_require__(1860);
  var GraphError_1 = __webpack_require__(7893);
  var GraphErrorHandler = function() {
   function GraphErrorHandler() {}
   GraphErrorHandler.constructError = function(error, statusCode, rawResponse) {
    var gError = new GraphError_1.GraphError(statusCode, "", error);
    if (error.name !== void 0) gError.code = error.name;
    gError.body = error.toString();
    gError.date = new Date;
    gError.headers = rawResponse === null || rawResponse === void 0 ? void 0 : rawResponse.headers;
    return gError;
   };
   GraphErrorHandler.constructErrorFromResponse = function(graphError, statusCode, rawResponse) {
    var error = graphError.error;
    var gError = new GraphError_1.GraphError(statusCode, error.message);
    gError.code = error.code;
    if (error.innerError !== void 0) {
     gError.requestId = error.innerError["request-id"];
     gError.date = new Date(error.innerError.date);
    }
    gError.body = JSON.stringify(error);
    gError.headers = rawResponse === null || rawResponse === void 0 ? void 0 : rawResponse.headers;
    return gError;
   };
   GraphErrorHandler.getError = function(error, statusCode, callback, rawResponse) {
    if (error === void 0) error = null;
    if (statusCode === void 0) statusCode = -1;
    return tslib_1.__awaiter(this, void 0, void 0, function() {
     var gError;
     return tslib_1.__generator(this, function(_a) {
      if (error && error.error) gError = GraphErrorHandler.constructErrorFromResponse(error, statusCode, rawResponse); else if (error instanceof Error) gError = GraphErrorHandler.constructError(error, statusCode, rawResponse); else {
       gError = new GraphError_1.GraphError(statusCode);
       gError.body = error;
      }
      if (typeof callback === "function") callback(gError, null); else return [ 2, gError ];
      return [ 2 ];
     });
    });
   };
   return GraphErrorHandler;
  }();
  exports.GraphErrorHandler = GraphErrorHandler;
 }),
 7374: ((__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.GraphRequest = void 0;
  var tslib_1 = __webpack_require__(1860);
  var GraphClientError_1 = __webpack_require__(4896);
  var GraphErrorHandler_1 = __webpack_require__(8389);
  var GraphRequestUtil_1 = __webpack_require__(7362);
  var GraphResponseHandler_1 = __webpack_require__(7878);
  var MiddlewareControl_1 = __webpack_require__(8153);
  var RequestMethod_1 = __webpack_require__(4323);
  var ResponseType_1 = __webpack_require__(3708);
  var GraphRequest = function() {
   function GraphRequest(httpClient, config, path) {
    var _this = this;
    this.parsePath = function(path) {
     if (path.indexOf("https://") !== -1) {
      path = path.replace("https://", "");
      var endOfHostStrPos = path.indexOf("/");
      if (endOfHostStrPos !== -1) {
       _this.urlComponents.host = "https://" + path.substring(0, endOfHostStrPos);
       path = path.substring(endOfHostStrPos + 1, path.length);
      }
      var endOfVersionStrPos = path.indexOf("/");
      if (endOfVersionStrPos !== -1) {
       _this.urlComponents.version = path.substring(0, endOfVersionStrPos);
       path = path.substring(endOfVersionStrPos + 1, path.length);
      }
     }
     if (path.charAt(0) === "/") path = path.substr(1);
     var queryStrPos = path.indexOf("?");
     if (queryStrPos === -1) _this.urlComponents.path = path; else {
      _this.urlComponents.path = path.substr(0, queryStrPos);
      var queryParams = path.substring(queryStrPos + 1, path.length).split("&");
      for (var _i = 0, queryParams_1 = queryParams; _i < queryParams_1.length; _i++) {
       var queryParam = queryParams_1[_i];
       _this.parseQueryParameter(queryParam);
      }
     }
    };
    this.httpClient = httpClient;
    this.config = config;
    this.urlComponents = {
     host: this.config.baseUrl,
     version: this.config.defaultVersion,
     oDataQueryParams: {},
     otherURLQueryParams: {},
     otherURLQueryOptions: []
    };
    this._headers = {};
    this._options = {};
    this._middlewareOptions = [];
    this.parsePath(path);
   }
   GraphRequest.prototype.addCsvQueryParameter = function(propertyName, propertyValue, additionalProperties) {
    this.urlComponents.oDataQueryParams[propertyName] = this.urlComponents.oDataQueryParams[propertyName] ? this.urlComponents.oDataQueryParams[propertyName] + "," : "";
    var allValues = [];
    if (additionalProperties.length > 1 && typeof propertyValue === "string") allValues = Array.prototype.slice.call(additionalProperties); else if (typeof propertyValue === "string") allValues.push(propertyValue); else allValues = allValues.concat(propertyValue);
    this.urlComponents.oDataQueryParams[propertyName] += allValues.join(",");
   };
   GraphRequest.prototype.buildFullUrl = function() {
    var url = (0, GraphRequestUtil_1.urlJoin)([ this.urlComponents.host, this.urlComponents.version, this.urlComponents.path ]) + this.createQueryString();
    if (this.config.debugLogging) console.log(url);
    return url;
   };
   GraphRequest.prototype.createQueryString = function() {
    var urlComponents = this.urlComponents;
    var query = [];
    if (Object.keys(urlComponents.oDataQueryParams).length !== 0) for (var property in urlComponents.oDataQueryParams) if (Object.prototype.hasOwnProperty.call(urlComponents.oDataQueryParams, property)) query.push(property + "=" + urlComponents.oDataQueryParams[property]);
    if (Object.keys(urlComponents.otherURLQueryParams).length !== 0) for (var property in urlComponents.otherURLQueryParams) if (Object.prototype.hasOwnProperty.call(urlComponents.otherURLQueryParams, property)) query.push(property + "=" + urlComponents.otherURLQueryParams[property]);
    if (urlComponents.otherURLQueryOptions.length !== 0) for (var _i = 0, _a = urlComponents.otherURLQueryOptions; _i < _a.length; _i++) {
     var str = _a[_i];
     query.push(str);
    }
    return query.length > 0 ? "?" + query.join("&") : "";
   };
   GraphRequest.prototype.parseQueryParameter = function(queryDictionaryOrString) {
    if (typeof queryDictionaryOrString === "string") {
     if (queryDictionaryOrString.charAt(0) === "?") queryDictionaryOrString = queryDictionaryOrString.substring(1);
     if (queryDictionaryOrString.indexOf("&") !== -1) {
      var queryParams = queryDictionaryOrString.split("&");
      for (var _i = 0, queryParams_2 = queryParams; _i < queryParams_2.length; _i++) {
       var str = queryParams_2[_i];
       this.parseQueryParamenterString(str);
      }
     } else this.parseQueryParamenterString(queryDictionaryOrString);
    } else if (queryDictionaryOrString.constructor === Object) for (var key in queryDictionaryOrString) if (Object.prototype.hasOwnProperty.call(queryDictionaryOrString, key)) this.setURLComponentsQueryParamater(key, queryDictionaryOrString[key]);
    return this;
   };
   GraphRequest.prototype.parseQueryParamenterString = function(queryParameter) {
    if (this.isValidQueryKeyValuePair(queryParameter)) {
     var indexOfFirstEquals = queryParameter.indexOf("=");
     var paramKey = queryParameter.substring(0, indexOfFirstEquals);
     var paramValue = queryParameter.substring(indexOfFirstEquals + 1);
     this.setURLComponentsQueryParamater(paramKey, paramValue);
    } else this.urlComponents.otherURLQueryOptions.push(queryParameter);
   };
   GraphRequest.prototype.setURLComponentsQueryParamater = function(paramKey, paramValue) {
    if (GraphRequestUtil_1.oDataQueryNames.indexOf(paramKey) !== -1) {
     var currentValue = this.urlComponents.oDataQueryParams[paramKey];
     var isValueAppendable = currentValue && (paramKey === "$expand" || paramKey === "$select" || paramKey === "$orderby");
     this.urlComponents.oDataQueryParams[paramKey] = isValueAppendable ? currentValue + "," + paramValue : paramValue;
    } else this.urlComponents.otherURLQueryParams[paramKey] = paramValue;
   };
   GraphRequest.prototype.isValidQueryKeyValuePair = function(queryString) {
    var indexofFirstEquals = queryString.indexOf("=");
    if (indexofFirstEquals === -1) return false;
    var indexofOpeningParanthesis = queryString.indexOf("(");
    if (indexofOpeningParanthesis !== -1 && queryString.indexOf("(") < indexofFirstEquals) return false;
    return true;
   };
   GraphRequest.prototype.updateRequestOptions = function(options) {
    var optionsHeaders = tslib_1.__assign({}, options.headers);
    if (this.config.fetchOptions !== void 0) {
     var fetchOptions = tslib_1.__assign({}, this.config.fetchOptions);
     Object.assign(options, fetchOptions);
     if (typeof this.config.fetchOptions.headers !== void 0) options.headers = tslib_1.__assign({}, this.config.fetchOptions.headers);
    }
    Object.assign(options, this._options);
    if (options.headers !== void 0) Object.assign(optionsHeaders, options.headers);
    Object.assign(optionsHeaders, this._headers);
    options.headers = optionsHeaders;
   };
   GraphRequest.prototype.send = function(request, options, callback) {
    var _a;
    return tslib_1.__awaiter(this, void 0, void 0, function() {
     var rawResponse, middlewareControl, customHosts, context_1, response, error_1, statusCode, gError;
     return tslib_1.__generator(this, function(_b) {
      switch (_b.label) {
      case 0:
       middlewareControl = new MiddlewareControl_1.MiddlewareControl(this._middlewareOptions);
       this.updateRequestOptions(options);
       customHosts = (_a = this.config) === null || _a === void 0 ? void 0 : _a.customHosts;
       _b.label = 1;

      case 1:
       _b.trys.push([ 1, 4, , 6 ]);
       return [ 4, this.httpClient.sendRequest({
        request,
        options,
        middlewareControl,
        customHosts
       }) ];

      case 2:
       context_1 = _b.sent();
       rawResponse = context_1.response;
       return [ 4, GraphResponseHandler_1.GraphResponseHandler.getResponse(rawResponse, this._responseType, callback) ];

      case 3:
       response = _b.sent();
       return [ 2, response ];

      case 4:
       error_1 = _b.sent();
       if (error_1 instanceof GraphClientError_1.GraphClientError) throw error_1;
       statusCode = void 0;
       if (rawResponse) statusCode = rawResponse.status;
       return [ 4, GraphErrorHandler_1.GraphErrorHandler.getError(error_1, statusCode, callback, rawResponse) ];

      case 5:
       gError = _b.sent();
       throw gError;

      case 6:
       return [ 2 ];
      }
     });
    });
   };
   GraphRequest.prototype.setHeaderContentType = function() {
    if (!this._headers) {
     this.header("Content-Type", "application/json");
     return;
    }
    var headerKeys = Object.keys(this._headers);
    for (var _i = 0, headerKeys_1 = headerKeys; _i < headerKeys_1.length; _i++) {
     var headerKey = headerKeys_1[_i];
     if (headerKey.toLowerCase() === "content-type") return;
    }
    this.header("Content-Type", "application/json");
   };
   GraphRequest.prototype.header = function(headerKey, headerValue) {
    this._headers[headerKey] = headerValue;
    return this;
   };
   GraphRequest.prototype.headers = function(headers) {
    for (var key in headers) if (Object.prototype.hasOwnProperty.call(headers, key)) this._headers[key] = headers[key];
    return this;
   };
   GraphRequest.prototype.option = function(key, value) {
    this._options[key] = value;
    return this;
   };
   GraphRequest.prototype.options = function(options) {
    for (var key in options) if (Object.prototype.hasOwnProperty.call(options, key)) this._options[key] = options[key];
    return this;
   };
   GraphRequest.prototype.middlewareOptions = function(options) {
    this._middlewareOptions = options;
    return this;
   };
   GraphRequest.prototype.version = function(version) {
    this.urlComponents.version = version;
    return this;
   };
   GraphRequest.prototype.responseType = function(responseType) {
    this._responseType = responseType;
    return this;
   };
   GraphRequest.prototype.select = function(properties) {
    this.addCsvQueryParameter("$select", properties, arguments);
    return this;
   };
   GraphRequest.prototype.expand = function(properties) {
    this.addCsvQueryParameter("$expand", properties, arguments);
    return this;
   };
   GraphRequest.prototype.orderby = function(properties) {
    this.addCsvQueryParameter("$orderby", properties, arguments);
    return this;
   };
   GraphRequest.prototype.filter = function(filterStr) {
    this.urlComponents.oDataQueryParams.$filter = filterStr;
    return this;
   };
   GraphRequest.prototype.search = function(searchStr) {
    this.urlComponents.oDataQueryParams.$search = searchStr;
    return this;
   };
   GraphRequest.prototype.top = function(n) {
    this.urlComponents.oDataQueryParams.$top = n;
    return this;
   };
   GraphRequest.prototype.skip = function(n) {
    this.urlComponents.oDataQueryParams.$skip = n;
    return this;
   };
   GraphRequest.prototype.skipToken = function(token) {
    this.urlComponents.oDataQueryParams.$skipToken = token;
    return this;
   };
   GraphRequest.prototype.count = function(isCount) {
    if (isCount === void 0) isCount = true;
    this.urlComponents.oDataQueryParams.$count = isCount.toString();
    return this;
   };
   GraphRequest.prototype.query = function(queryDictionaryOrString) {
    return this.parseQueryParameter(queryDictionaryOrString);
   };
   GraphRequest.prototype.get = function(callback) {
    return tslib_1.__awaiter(this, void 0, void 0, function() {
     var url, options, response;
     return tslib_1.__generator(this, function(_a) {
      switch (_a.label) {
      case 0:
       url = this.buildFullUrl();
       options = {
        method: RequestMethod_1.RequestMethod.GET
       };
       return [ 4, this.send(url, options, callback) ];

      case 1:
       response = _a.sent();
       return [ 2, response ];
      }
     });
    });
   };
   GraphRequest.prototype.post = function(content, callback) {
    return tslib_1.__awaiter(this, void 0, void 0, function() {
     var url, options, className;
     return tslib_1.__generator(this, function(_a) {
      switch (_a.label) {
      case 0:
       url = this.buildFullUrl();
       options = {
        method: RequestMethod_1.RequestMethod.POST,
        body: (0, GraphRequestUtil_1.serializeContent)(content)
       };
       className = content && content.constructor && content.constructor.name;
       if (className === "FormData") options.headers = {}; else {
        this.setHeaderContentType();
        options.headers = this._headers;
       }
       return [ 4, this.send(url, options, callback) ];

      case 1:
       return [ 2, _a.sent() ];
      }
     });
    });
   };
   GraphRequest.prototype.create = function(content, callback) {
    return tslib_1.__awaiter(this, void 0, void 0, function() {
     return tslib_1.__generator(this, function(_a) {
      switch (_a.label) {
      case 0:
       return [ 4, this.post(content, callback) ];

      case 1:
       return [ 2, _a.sent() ];
      }
     });
    });
   };
   GraphRequest.prototype.put = function(content, callback) {
    return tslib_1.__awaiter(this, void 0, void 0, function() {
     var url, options;
     return tslib_1.__generator(this, function(_a) {
      switch (_a.label) {
      case 0:
       url = this.buildFullUrl();
       this.setHeaderContentType();
       options = {
        method: RequestMethod_1.RequestMethod.PUT,
        body: (0, GraphRequestUtil_1.serializeContent)(content)
       };
       return [ 4, this.send(url, options, callback) ];

      case 1:
       return [ 2, _a.sent() ];
      }
     });
    });
   };
   GraphRequest.prototype.patch = function(content, callback) {
    return tslib_1.__awaiter(this, void 0, void 0, function() {
     var url, options;
     return tslib_1.__generator(this, function(_a) {
      switch (_a.label) {
      case 0:
       url = this.buildFullUrl();
       this.setHeaderContentType();
       options = {
        method: RequestMethod_1.RequestMethod.PATCH,
        body: (0, GraphRequestUtil_1.serializeContent)(content)
       };
       return [ 4, this.send(url, options, callback) ];

      case 1:
       return [ 2, _a.sent() ];
      }
     });
    });
   };
   GraphRequest.prototype.update = function(content, callback) {
    return tslib_1.__awaiter(this, void 0, void 0, function() {
     return tslib_1.__generator(this, function(_a) {
      switch (_a.label) {
      case 0:
       return [ 4, this.patch(content, callback) ];

      case 1:
       return [ 2, _a.sent() ];
      }
     });
    });
   };
   GraphRequest.prototype.delete = function(callback) {
    return tslib_1.__awaiter(this, void 0, void 0, function() {
     var url, options;
     return tslib_1.__generator(this, function(_a) {
      switch (_a.label) {
      case 0:
       url = this.buildFullUrl();
       options = {
        method: RequestMethod_1.RequestMethod.DELETE
       };
       return [ 4, this.send(url, options, callback) ];

      case 1:
       return [ 2, _a.sent() ];
      }
     });
    });
   };
   GraphRequest.prototype.del = function(callback) {
    return tslib_1.__awaiter(this, void 0, void 0, function() {
     return tslib_1.__generator(this, function(_a) {
      switch (_a.label) {
      case 0:
       return [ 4, this.delete(callback) ];

      case 1:
       return [ 2, _a.sent() ];
      }
     });
    });
   };
   GraphRequest.prototype.getStream = function(callback) {
    return tslib_1.__awaiter(this, void 0, void 0, function() {
     var url, options;
     return tslib_1.__generator(this, function(_a) {
      switch (_a.label) {
      case 0:
       url = this.buildFullUrl();
       options = {
        method: RequestMethod_1.RequestMethod.GET
       };
       this.responseType(ResponseType_1.ResponseType.STREAM);
       return [ 4, this.send(url, options, callback) ];

      case 1:
       return [ 2, _a.sent() ];
      }
     });
    });
   };
   GraphRequest.prototype.putStream = function(stream, callback) {
    return tslib_1.__awaiter(this, void 0, void 0, function() {
     var url, options;
     return tslib_1.__generator(this, function(_a) {
      switch (_a.label) {
      case 0:
       url = this.buildFullUrl();
       options = {
        method: RequestMethod_1.RequestMethod.PUT,
        headers: {
         "Content-Type": "application/octet-stream"
        },
        body: stream
       };
       return [ 4, this.send(url, options, callback) ];

      case 1:
       return [ 2, _a.sent() ];
      }
     });
    });
   };
   return GraphRequest;
  }();
  exports.GraphRequest = GraphRequest;
 }),
 7362: ((__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.isCustomHost = exports.isGraphURL = exports.serializeContent = exports.urlJoin = exports.oDataQueryNames = void 0;
  var Constants_1 = __webpack_require__(5710);
  var GraphClientError_1 = __webpack_require__(4896);
  exports.oDataQueryNames = [ "$select", "$expand", "$orderby", "$filter", "$top", "$skip", "$skipToken", "$count" ];
  var urlJoin = function(urlSegments) {
   var removePostSlash = function(s) {
    return s.replace(/\/+$/, "");
   };
   var removePreSlash = function(s) {
    return s.replace(/^\/+/, "");
   };
   var joiner = function(pre, cur) {
    return [ removePostSlash(pre), removePreSlash(cur) ].join("/");
   };
   var parts = Array.prototype.slice.call(urlSegments);
   return parts.reduce(joiner);
  };
  exports.urlJoin = urlJoin;
  var serializeContent = function(content) {
   var className = content && content.constructor && content.constructor.name;
   if (className === "Buffer" || className === "Blob" || className === "File" || className === "FormData" || typeof content === "string") return content;
   if (className === "ArrayBuffer") content = Buffer.from(content); else if (className === "Int8Array" || className === "Int16Array" || className === "Int32Array" || className === "Uint8Array" || className === "Uint16Array" || className === "Uint32Array" || className === "Uint8ClampedArray" || className === "Float32Array" || className === "Float64Array" || className === "DataView") content = Buffer.from(content.buffer); else try {
    content = JSON.stringify(content);
   } catch (error) {
    throw new Error("Unable to stringify the content");
   }
   return content;
  };
  exports.serializeContent = serializeContent;
  var isGraphURL = function(url) {
   return isValidEndpoint(url);
  };
  exports.isGraphURL = isGraphURL;
  var isCustomHost = function(url, customHosts) {
   customHosts.forEach(function(host) {
    return isCustomHostValid(host);
   });
   return isValidEndpoint(url, customHosts);
  };
  exports.isCustomHost = isCustomHost;
  var isValidEndpoint = function(url, allowedHosts) {
   if (allowedHosts === void 0) allowedHosts = Constants_1.GRAPH_URLS;
   url = url.toLowerCase();
   if (url.indexOf("https://") !== -1) {
    url = url.replace("https://", "");
    var startofPortNoPos = url.indexOf(":");
    var endOfHostStrPos = url.indexOf("/");
    var hostName = "";
    if (endOfHostStrPos !== -1) {
     if (startofPortNoPos !== -1 && startofPortNoPos < endOfHostStrPos) {
      hostName = url.substring(0, startofPortNoPos);
      return allowedHosts.has(hostName);
     }
     hostName = url.substring(0, endOfHostStrPos);
     return allowedHosts.has(hostName);
    }
   }
   return false;
  };
  var isCustomHostValid = function(host) {
   if (host.indexOf("/") !== -1) throw new GraphClientError_1.GraphClientError("Please add only hosts or hostnames to the CustomHosts config. If the url is `http://example.com:3000/`, host is `example:3000`");
  };
 }),
 7878: ((__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.GraphResponseHandler = exports.DocumentType = void 0;
  var tslib_1 = __webpack_require__(1860);
  var ResponseType_1 = __webpack_require__(3708);
  var DocumentType;
  (function(DocumentType) {
   DocumentType["TEXT_HTML"] = "text/html";
   DocumentType["TEXT_XML"] = "text/xml";
   DocumentType["APPLICATION_XML"] = "application/xml";
   DocumentType["APPLICATION_XHTML"] = "application/xhtml+xml";
  })(DocumentType || (exports.DocumentType = DocumentType = {}));
  var ContentType;
  (function(ContentType) {
   ContentType["TEXT_PLAIN"] = "text/plain";
   ContentType["APPLICATION_JSON"] = "application/json";
  })(ContentType || (ContentType = {}));
  var ContentTypeRegexStr;
  (function(ContentTypeRegexStr) {
   ContentTypeRegexStr["DOCUMENT"] = "^(text\\/(html|xml))|(application\\/(xml|xhtml\\+xml))$";
   ContentTypeRegexStr["IMAGE"] = "^image\\/.+";
  })(ContentTypeRegexStr || (ContentTypeRegexStr = {}));
  var GraphResponseHandler = function() {
   function GraphResponseHandler() {}
   GraphResponseHandler.parseDocumentResponse = function(rawResponse, type) {
    if (typeof DOMParser !== "undefined") return new Promise(function(resolve, reject) {
     rawResponse.text().then(function(xmlString) {
      try {
       var parser = new DOMParser;
       var xmlDoc = parser.parseFromString(xmlString, type);
       resolve(xmlDoc);
      } catch (error) {
       reject(error);
      }
     });
    }); else return Promise.resolve(rawResponse.body);
   };
   GraphResponseHandler.convertResponse = function(rawResponse, responseType) {
    return tslib_1.__awaiter(this, void 0, void 0, function() {
     var responseValue, contentType, _a, mimeType;
     return tslib_1.__generator(this, function(_b) {
      switch (_b.label) {
      case 0:
       if (rawResponse.status === 204) return [ 2, Promise.resolve() ];
       contentType = rawResponse.headers.get("Content-type");
       _a = responseType;
       switch (_a) {
       case ResponseType_1.ResponseType.ARRAYBUFFER:
        return [ 3, 1 ];

       case ResponseType_1.ResponseType.BLOB:
        return [ 3, 3 ];

       case ResponseType_1.ResponseType.DOCUMENT:
        return [ 3, 5 ];

       case ResponseType_1.ResponseType.JSON:
        return [ 3, 7 ];

       case ResponseType_1.ResponseType.STREAM:
        return [ 3, 9 ];

       case ResponseType_1.ResponseType.TEXT:
        return [ 3, 11 ];
       }
       return [ 3, 13 ];

      case 1:
       return [ 4, rawResponse.arrayBuffer() ];

      case 2:
       responseValue = _b.sent();
       return [ 3, 24 ];

      case 3:
       return [ 4, rawResponse.blob() ];

      case 4:
       responseValue = _b.sent();
       return [ 3, 24 ];

      case 5:
       return [ 4, GraphResponseHandler.parseDocumentResponse(rawResponse, DocumentType.TEXT_XML) ];

      case 6:
       responseValue = _b.sent();
       return [ 3, 24 ];

      case 7:
       return [ 4, rawResponse.json() ];

      case 8:
       responseValue = _b.sent();
       return [ 3, 24 ];

      case 9:
       return [ 4, Promise.resolve(rawResponse.body) ];

      case 10:
       responseValue = _b.sent();
       return [ 3, 24 ];

      case 11:
       return [ 4, rawResponse.text() ];

      case 12:
       responseValue = _b.sent();
       return [ 3, 24 ];

      case 13:
       if (!(contentType !== null)) return [ 3, 22 ];
       mimeType = contentType.split(";")[0];
       if (!new RegExp(ContentTypeRegexStr.DOCUMENT).test(mimeType)) return [ 3, 15 ];
       return [ 4, GraphResponseHandler.parseDocumentResponse(rawResponse, mimeType) ];

      case 14:
       responseValue = _b.sent();
       return [ 3, 21 ];

      case 15:
       if (!new RegExp(ContentTypeRegexStr.IMAGE).test(mimeType)) return [ 3, 16 ];
       responseValue = rawResponse.blob();
       return [ 3, 21 ];

      case 16:
       if (!(mimeType === ContentType.TEXT_PLAIN)) return [ 3, 18 ];
       return [ 4, rawResponse.text() ];

      case 17:
       responseValue = _b.sent();
       return [ 3, 21 ];

      case 18:
       if (!(mimeType === ContentType.APPLICATION_JSON)) return [ 3, 20 ];
       return [ 4, rawResponse.json() ];

      case 19:
       responseValue = _b.sent();
       return [ 3, 21 ];

      case 20:
       responseValue = Promise.resolve(rawResponse.body);
       _b.label = 21;

      case 21:
       return [ 3, 23 ];

      case 22:
       responseValue = Promise.resolve(rawResponse.body);
       _b.label = 23;

      case 23:
       return [ 3, 24 ];

      case 24:
       return [ 2, responseValue ];
      }
     });
    });
   };
   GraphResponseHandler.getResponse = function(rawResponse, responseType, callback) {
    return tslib_1.__awaiter(this, void 0, void 0, function() {
     var response;
     return tslib_1.__generator(this, function(_a) {
      switch (_a.label) {
      case 0:
       if (!(responseType === ResponseType_1.ResponseType.RAW)) return [ 3, 1 ];
       return [ 2, Promise.resolve(rawResponse) ];

      case 1:
       return [ 4, GraphResponseHandler.convertResponse(rawResponse, responseType) ];

      case 2:
       response = _a.sent();
       if (rawResponse.ok) if (typeof callback === "function") callback(null, response); else return [ 2, response ]; else throw response;
       _a.label = 3;

      case 3:
       return [ 2 ];
      }
     });
    });
   };
   return GraphResponseHandler;
  }();
  exports.GraphResponseHandler = GraphResponseHandler;
 }),
 8052: ((__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.HTTPClient = void 0;
  var tslib_1 = __webpack_require__(1860);
  var HTTPClient = function() {
   function HTTPClient() {
    var middleware = [];
    for (var _i = 0; _i < arguments.length; _i++) middleware[_i] = arguments[_i];
    if (!middleware || !middleware.length) {
     var error = new Error;
     error.name = "InvalidMiddlewareChain";
     error.message = "Please provide a default middleware chain or custom middleware chain";
     throw error;
    }
    this.setMiddleware.apply(this, middleware);
   }
   HTTPClient.prototype.setMiddleware = function() {
    var middleware = [];
    for (var _i = 0; _i < arguments.length; _i++) middleware[_i] = arguments[_i];
    if (middleware.length > 1) this.parseMiddleWareArray(middleware); else this.middleware = middleware[0];
   };
   HTTPClient.prototype.parseMiddleWareArray = function(middlewareArray) {
    middlewareArray.forEach(function(element, index) {
     if (index < middlewareArray.length - 1) element.setNext(middlewareArray[index + 1]);
    });
    this.middleware = middlewareArray[0];
   };
   HTTPClient.prototype.sendRequest = function(context) {
    return tslib_1.__awaiter(this, void 0, void 0, function() {
     var error;
     return tslib_1.__generator(this, function(_a) {
      switch (_a.label) {
      case 0:
       if (typeof context.request === "string" && context.options === void 0) {
        error = new Error;
        error.name = "InvalidRequestOptions";
        error.message = "Unable to execute the middleware, Please provide valid options for a request";
        throw error;
       }
       return [ 4, this.middleware.execute(context) ];

      case 1:
       _a.sent();
       return [ 2, context ];
      }
     });
    });
   };
   return HTTPClient;
  }();
  exports.HTTPClient = HTTPClient;
 }),
 5656: ((__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.HTTPClientFactory = void 0;
  var tslib_1 = __webpack_require__(1860);
  var HTTPClient_1 = __webpack_require__(8052);
  var AuthenticationHandler_1 = __webpack_require__(1060);
  var HTTPMessageHandler_1 = __webpack_require__(3087);
  var RedirectHandlerOptions_1 = __webpack_require__(1035);
  var RetryHandlerOptions_1 = __webpack_require__(3881);
  var RedirectHandler_1 = __webpack_require__(1012);
  var RetryHandler_1 = __webpack_require__(980);
  var TelemetryHandler_1 = __webpack_require__(8083);
  var isNodeEnvironment = function() {
   return typeof process === "object" && "function" === "function";
  };
  var HTTPClientFactory = function() {
   function HTTPClientFactory() {}
   HTTPClientFactory.createWithAuthenticationProvider = function(authProvider) {
    var authenticationHandler = new AuthenticationHandler_1.AuthenticationHandler(authProvider);
    var retryHandler = new RetryHandler_1.RetryHandler(new RetryHandlerOptions_1.RetryHandlerOptions);
    var telemetryHandler = new TelemetryHandler_1.TelemetryHandler;
    var httpMessageHandler = new HTTPMessageHandler_1.HTTPMessageHandler;
    authenticationHandler.setNext(retryHandler);
    if (isNodeEnvironment()) {
     var redirectHandler = new RedirectHandler_1.RedirectHandler(new RedirectHandlerOptions_1.RedirectHandlerOptions);
     retryHandler.setNext(redirectHandler);
     redirectHandler.setNext(telemetryHandler);
    } else retryHandler.setNext(telemetryHandler);
    telemetryHandler.setNext(httpMessageHandler);
    return HTTPClientFactory.createWithMiddleware(authenticationHandler);
   };
   HTTPClientFactory.createWithMiddleware = function() {
    var middleware = [];
    for (var _i = 0; _i < arguments.length; _i++) middleware[_i] = arguments[_i];
    return new (HTTPClient_1.HTTPClient.bind.apply(HTTPClient_1.HTTPClient, tslib_1.__spreadArray([ void 0 ], middleware, false)));
   };
   return HTTPClientFactory;
  }();
  exports.HTTPClientFactory = HTTPClientFactory;
 }),
 4323: ((__unused_webpack_module, exports) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.RequestMethod = void 0;
  var RequestMethod;
  (function(RequestMethod) {
   RequestMethod["GET"] = "GET";
   RequestMethod["PATCH"] = "PATCH";
   RequestMethod["POST"] = "POST";
   RequestMethod["PUT"] = "PUT";
   RequestMethod["DELETE"] = "DELETE";
  })(RequestMethod || (exports.RequestMethod = RequestMethod = {}));
 }),
 3708: ((__unused_webpack_module, exports) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.ResponseType = void 0;
  var ResponseType;
  (function(ResponseType) {
   ResponseType["ARRAYBUFFER"] = "arraybuffer";
   ResponseType["BLOB"] = "blob";
   ResponseType["DOCUMENT"] = "document";
   ResponseType["JSON"] = "json";
   ResponseType["RAW"] = "raw";
   ResponseType["STREAM"] = "stream";
   ResponseType["TEXT"] = "text";
  })(ResponseType || (exports.ResponseType = ResponseType = {}));
 }),
 4580: ((__unused_webpack_module, exports) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.validatePolyFilling = void 0;
  var validatePolyFilling = function() {
   if (typeof Promise === "undefined" && typeof fetch === "undefined") {
    var error = new Error("Library cannot function without Promise and fetch. So, please provide polyfill for them.");
    error.name = "PolyFillNotAvailable";
    throw error;
   } else if (typeof Promise === "undefined") {
    error = new Error("Library cannot function without Promise. So, please provide polyfill for it.");
    error.name = "PolyFillNotAvailable";
    throw error;
   } else if (typeof fetch === "undefined") {
    error = new Error("Library cannot function without fetch. So, please provide polyfill for it.");
    error.name = "PolyFillNotAvailable";
    throw error;
   }
   return true;
  };
  exports.validatePolyFilling = validatePolyFilling;
 }),
 9731: ((__unused_webpack_module, exports) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.PACKAGE_VERSION = void 0;
  exports.PACKAGE_VERSION = "3.0.7";
 }),
 1060: ((__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.AuthenticationHandler = void 0;
  var tslib_1 = __webpack_require__(1860);
  var GraphRequestUtil_1 = __webpack_require__(7362);
  var MiddlewareControl_1 = __webpack_require__(8153);
  var MiddlewareUtil_1 = __webpack_require__(9514);
  var AuthenticationHandlerOptions_1 = __webpack_require__(9963);
  var TelemetryHandlerOptions_1 = __webpack_require__(5988);
  var AuthenticationHandler = function() {
   function AuthenticationHandler(authenticationProvider) {
    this.authenticationProvider = authenticationProvider;
   }
   AuthenticationHandler.prototype.execute = function(context) {
    return tslib_1.__awaiter(this, void 0, void 0, function() {
     var url, options, authenticationProvider, authenticationProviderOptions, token, bearerKey;
     return tslib_1.__generator(this, function(_a) {
      switch (_a.label) {
      case 0:
       url = typeof context.request === "string" ? context.request : context.request.url;
       if (!((0, GraphRequestUtil_1.isGraphURL)(url) || context.customHosts && (0, GraphRequestUtil_1.isCustomHost)(url, context.customHosts))) return [ 3, 2 ];
       options = void 0;
       if (context.middlewareControl instanceof MiddlewareControl_1.MiddlewareControl) options = context.middlewareControl.getMiddlewareOptions(AuthenticationHandlerOptions_1.AuthenticationHandlerOptions);
       authenticationProvider = void 0;
       authenticationProviderOptions = void 0;
       if (options) {
        authenticationProvider = options.authenticationProvider;
        authenticationProviderOptions = options.authenticationProviderOptions;
       }
       if (!authenticationProvider) authenticationProvider = this.authenticationProvider;
       return [ 4, authenticationProvider.getAccessToken(authenticationProviderOptions) ];

      case 1:
       token = _a.sent();
       bearerKey = "Bearer ".concat(token);
       (0, MiddlewareUtil_1.appendRequestHeader)(context.request, context.options, AuthenticationHandler.AUTHORIZATION_HEADER, bearerKey);
       TelemetryHandlerOptions_1.TelemetryHandlerOptions.updateFeatureUsageFlag(context, TelemetryHandlerOptions_1.FeatureUsageFlag.AUTHENTICATION_HANDLER_ENABLED);
       return [ 3, 3 ];

      case 2:
       if (context.options.headers) delete context.options.headers[AuthenticationHandler.AUTHORIZATION_HEADER];
       _a.label = 3;

      case 3:
       return [ 4, this.nextMiddleware.execute(context) ];

      case 4:
       return [ 2, _a.sent() ];
      }
     });
    });
   };
   AuthenticationHandler.prototype.setNext = function(next) {
    this.nextMiddleware = next;
   };
   AuthenticationHandler.AUTHORIZATION_HEADER = "Authorization";
   return AuthenticationHandler;
  }();
  exports.AuthenticationHandler = AuthenticationHandler;
 }),
 3087: ((__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.HTTPMessageHandler = void 0;
  var tslib_1 = __webpack_require__(1860);
  var HTTPMessageHandler = function() {
   function HTTPMessageHandler() {}
   HTTPMessageHandler.prototype.execute = function(context) {
    return tslib_1.__awaiter(this, void 0, void 0, function() {
     var _a;
     return tslib_1.__generator(this, function(_b) {
      switch (_b.label) {
      case 0:
       _a = context;
       return [ 4, fetch(context.request, context.options) ];

      case 1:
       _a.response = _b.sent();
       return [ 2 ];
      }
     });
    });
   };
   return HTTPMessageHandler;
  }();
  exports.HTTPMessageHandler = HTTPMessageHandler;
 }),
 8153: ((__unused_webpack_module, exports) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.MiddlewareControl = void 0;
  var MiddlewareControl = function() {
   function MiddlewareControl(middlewareOptions) {
    if (middlewareOptions === void 0) middlewareOptions = [];
    this.middlewareOptions = new Map;
    for (var _i = 0, middlewareOptions_1 = middlewareOptions; _i < middlewareOptions_1.length; _i++) {
     var option = middlewareOptions_1[_i];
     var fn = option.constructor;
     this.middlewareOptions.set(fn, option);
    }
   }
   MiddlewareControl.prototype.getMiddlewareOptions = function(fn) {
    return this.middlewareOptions.get(fn);
   };
   MiddlewareControl.prototype.setMiddlewareOptions = function(fn, option) {
    this.middlewareOptions.set(fn, option);
   };
   return MiddlewareControl;
  }();
  exports.MiddlewareControl = MiddlewareControl;
 }),
 9514: ((__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.cloneRequestWithNewUrl = exports.appendRequestHeader = exports.setRequestHeader = exports.getRequestHeader = exports.generateUUID = void 0;
  var tslib_1 = __webpack_require__(1860);
  var generateUUID = function() {
   var uuid = "";
   for (var j = 0; j < 32; j++) {
    if (j === 8 || j === 12 || j === 16 || j === 20) uuid += "-";
    uuid += Math.floor(Math.random() * 16).toString(16);
   }
   return uuid;
  };
  exports.generateUUID = generateUUID;
  var getRequestHeader = function(request, options, key) {
   var value = null;
   if (typeof Request !== "undefined" && request instanceof Request) value = request.headers.get(key); else if (typeof options !== "undefined" && options.headers !== void 0) if (typeof Headers !== "undefined" && options.headers instanceof Headers) value = options.headers.get(key); else if (options.headers instanceof Array) {
    var headers = options.headers;
    for (var i = 0, l = headers.length; i < l; i++) if (headers[i][0] === key) {
     value = headers[i][1];
     break;
    }
   } else if (options.headers[key] !== void 0) value = options.headers[key];
   return value;
  };
  exports.getRequestHeader = getRequestHeader;
  var setRequestHeader = function(request, options, key, value) {
   var _a, _b;
   if (typeof Request !== "undefined" && request instanceof Request) request.headers.set(key, value); else if (typeof options !== "undefined") if (options.headers === void 0) options.headers = new Headers((_a = {}, 
   _a[key] = value, _a)); else if (typeof Headers !== "undefined" && options.headers instanceof Headers) options.headers.set(key, value); else if (options.headers instanceof Array) {
    var i = 0;
    var l = options.headers.length;
    for (;i < l; i++) {
     var header = options.headers[i];
     if (header[0] === key) {
      header[1] = value;
      break;
     }
    }
    if (i === l) options.headers.push([ key, value ]);
   } else Object.assign(options.headers, (_b = {}, _b[key] = value, _b));
  };
  exports.setRequestHeader = setRequestHeader;
  var appendRequestHeader = function(request, options, key, value) {
   var _a, _b;
   if (typeof Request !== "undefined" && request instanceof Request) request.headers.append(key, value); else if (typeof options !== "undefined") if (options.headers === void 0) options.headers = new Headers((_a = {}, 
   _a[key] = value, _a)); else if (typeof Headers !== "undefined" && options.headers instanceof Headers) options.headers.append(key, value); else if (options.headers instanceof Array) options.headers.push([ key, value ]); else if (options.headers === void 0) options.headers = (_b = {}, 
   _b[key] = value, _b); else if (options.headers[key] === void 0) options.headers[key] = value; else options.headers[key] += ", ".concat(value);
  };
  exports.appendRequestHeader = appendRequestHeader;
  var cloneRequestWithNewUrl = function(newUrl, request) {
   return tslib_1.__awaiter(void 0, void 0, void 0, function() {
    var body, _a, method, headers, referrer, referrerPolicy, mode, credentials, cache, redirect, integrity, keepalive, signal;
    return tslib_1.__generator(this, function(_b) {
     switch (_b.label) {
     case 0:
      if (!request.headers.get("Content-Type")) return [ 3, 2 ];
      return [ 4, request.blob() ];

     case 1:
      _a = _b.sent();
      return [ 3, 4 ];

     case 2:
      return [ 4, Promise.resolve(void 0) ];

     case 3:
      _a = _b.sent();
      _b.label = 4;

     case 4:
      body = _a;
      method = request.method, headers = request.headers, referrer = request.referrer, 
      referrerPolicy = request.referrerPolicy, mode = request.mode, credentials = request.credentials, 
      cache = request.cache, redirect = request.redirect, integrity = request.integrity, 
      keepalive = request.keepalive, signal = request.signal;
      return [ 2, new Request(newUrl, {
       method,
       headers,
       body,
       referrer,
       referrerPolicy,
       mode,
       credentials,
       cache,
       redirect,
       integrity,
       keepalive,
       signal
      }) ];
     }
    });
   });
  };
  exports.cloneRequestWithNewUrl = cloneRequestWithNewUrl;
 }),
 1012: ((__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.RedirectHandler = void 0;
  var tslib_1 = __webpack_require__(1860);
  var RequestMethod_1 = __webpack_require__(4323);
  var MiddlewareControl_1 = __webpack_require__(8153);
  var MiddlewareUtil_1 = __webpack_require__(9514);
  var RedirectHandlerOptions_1 = __webpack_require__(1035);
  var TelemetryHandlerOptions_1 = __webpack_require__(5988);
  var RedirectHandler = function() {
   function RedirectHandler(options) {
    if (options === void 0) options = new RedirectHandlerOptions_1.RedirectHandlerOptions;
    this.options = options;
   }
   RedirectHandler.prototype.isRedirect = function(response) {
    return RedirectHandler.REDIRECT_STATUS_CODES.indexOf(response.status) !== -1;
   };
   RedirectHandler.prototype.hasLocationHeader = function(response) {
    return response.headers.has(RedirectHandler.LOCATION_HEADER);
   };
   RedirectHandler.prototype.getLocationHeader = function(response) {
    return response.headers.get(RedirectHandler.LOCATION_HEADER);
   };
   RedirectHandler.prototype.isRelativeURL = function(url) {
    return url.indexOf("://") === -1;
   };
   RedirectHandler.prototype.shouldDropAuthorizationHeader = function(requestUrl, redirectUrl) {
    var schemeHostRegex = /^[A-Za-z].+?:\/\/.+?(?=\/|$)/;
    var requestMatches = schemeHostRegex.exec(requestUrl);
    var requestAuthority;
    var redirectAuthority;
    if (requestMatches !== null) requestAuthority = requestMatches[0];
    var redirectMatches = schemeHostRegex.exec(redirectUrl);
    if (redirectMatches !== null) redirectAuthority = redirectMatches[0];
    return typeof requestAuthority !== "undefined" && typeof redirectAuthority !== "undefined" && requestAuthority !== redirectAuthority;
   };
   RedirectHandler.prototype.updateRequestUrl = function(redirectUrl, context) {
    return tslib_1.__awaiter(this, void 0, void 0, function() {
     var _a, _b;
     return tslib_1.__generator(this, function(_c) {
      switch (_c.label) {
      case 0:
       _a = context;
       if (!(typeof context.request === "string")) return [ 3, 1 ];
       _b = redirectUrl;
       return [ 3, 3 ];

      case 1:
       return [ 4, (0, MiddlewareUtil_1.cloneRequestWithNewUrl)(redirectUrl, context.request) ];

      case 2:
       _b = _c.sent();
       _c.label = 3;

      case 3:
       _a.request = _b;
       return [ 2 ];
      }
     });
    });
   };
   RedirectHandler.prototype.getOptions = function(context) {
    var options;
    if (context.middlewareControl instanceof MiddlewareControl_1.MiddlewareControl) options = context.middlewareControl.getMiddlewareOptions(RedirectHandlerOptions_1.RedirectHandlerOptions);
    if (typeof options === "undefined") options = Object.assign(new RedirectHandlerOptions_1.RedirectHandlerOptions, this.options);
    return options;
   };
   RedirectHandler.prototype.executeWithRedirect = function(context, redirectCount, options) {
    return tslib_1.__awaiter(this, void 0, void 0, function() {
     var response, redirectUrl;
     return tslib_1.__generator(this, function(_a) {
      switch (_a.label) {
      case 0:
       return [ 4, this.nextMiddleware.execute(context) ];

      case 1:
       _a.sent();
       response = context.response;
       if (!(redirectCount < options.maxRedirects && this.isRedirect(response) && this.hasLocationHeader(response) && options.shouldRedirect(response))) return [ 3, 6 ];
       ++redirectCount;
       if (!(response.status === RedirectHandler.STATUS_CODE_SEE_OTHER)) return [ 3, 2 ];
       context.options.method = RequestMethod_1.RequestMethod.GET;
       delete context.options.body;
       return [ 3, 4 ];

      case 2:
       redirectUrl = this.getLocationHeader(response);
       if (!this.isRelativeURL(redirectUrl) && this.shouldDropAuthorizationHeader(response.url, redirectUrl)) delete context.options.headers[RedirectHandler.AUTHORIZATION_HEADER];
       return [ 4, this.updateRequestUrl(redirectUrl, context) ];

      case 3:
       _a.sent();
       _a.label = 4;

      case 4:
       return [ 4, this.executeWithRedirect(context, redirectCount, options) ];

      case 5:
       _a.sent();
       return [ 3, 7 ];

      case 6:
       return [ 2 ];

      case 7:
       return [ 2 ];
      }
     });
    });
   };
   RedirectHandler.prototype.execute = function(context) {
    return tslib_1.__awaiter(this, void 0, void 0, function() {
     var redirectCount, options;
     return tslib_1.__generator(this, function(_a) {
      switch (_a.label) {
      case 0:
       redirectCount = 0;
       options = this.getOptions(context);
       context.options.redirect = RedirectHandler.MANUAL_REDIRECT;
       TelemetryHandlerOptions_1.TelemetryHandlerOptions.updateFeatureUsageFlag(context, TelemetryHandlerOptions_1.FeatureUsageFlag.REDIRECT_HANDLER_ENABLED);
       return [ 4, this.executeWithRedirect(context, redirectCount, options) ];

      case 1:
       return [ 2, _a.sent() ];
      }
     });
    });
   };
   RedirectHandler.prototype.setNext = function(next) {
    this.nextMiddleware = next;
   };
   RedirectHandler.REDIRECT_STATUS_CODES = [ 301, 302, 303, 307, 308 ];
   RedirectHandler.STATUS_CODE_SEE_OTHER = 303;
   RedirectHandler.LOCATION_HEADER = "Location";
   RedirectHandler.AUTHORIZATION_HEADER = "Authorization";
   RedirectHandler.MANUAL_REDIRECT = "manual";
   return RedirectHandler;
  }();
  exports.RedirectHandler = RedirectHandler;
 }),
 980: ((__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.RetryHandler = void 0;
  var tslib_1 = __webpack_require__(1860);
  var RequestMethod_1 = __webpack_require__(4323);
  var MiddlewareControl_1 = __webpack_require__(8153);
  var MiddlewareUtil_1 = __webpack_require__(9514);
  var RetryHandlerOptions_1 = __webpack_require__(3881);
  var TelemetryHandlerOptions_1 = __webpack_require__(5988);
  var RetryHandler = function() {
   function RetryHandler(options) {
    if (options === void 0) options = new RetryHandlerOptions_1.RetryHandlerOptions;
    this.options = options;
   }
   RetryHandler.prototype.isRetry = function(response) {
    return RetryHandler.RETRY_STATUS_CODES.indexOf(response.status) !== -1;
   };
   RetryHandler.prototype.isBuffered = function(request, options) {
    var method = typeof request === "string" ? options.method : request.method;
    var isPutPatchOrPost = method === RequestMethod_1.RequestMethod.PUT || method === RequestMethod_1.RequestMethod.PATCH || method === RequestMethod_1.RequestMethod.POST;
    if (isPutPatchOrPost) {
     var isStream = (0, MiddlewareUtil_1.getRequestHeader)(request, options, "Content-Type") === "application/octet-stream";
     if (isStream) return false;
    }
    return true;
   };
   RetryHandler.prototype.getDelay = function(response, retryAttempts, delay) {
    var getRandomness = function() {
     return Number(Math.random().toFixed(3));
    };
    var retryAfter = response.headers !== void 0 ? response.headers.get(RetryHandler.RETRY_AFTER_HEADER) : null;
    var newDelay;
    if (retryAfter !== null) if (Number.isNaN(Number(retryAfter))) newDelay = Math.round((new Date(retryAfter).getTime() - Date.now()) / 1e3); else newDelay = Number(retryAfter); else newDelay = retryAttempts >= 2 ? this.getExponentialBackOffTime(retryAttempts) + delay + getRandomness() : delay + getRandomness();
    return Math.min(newDelay, this.options.getMaxDelay() + getRandomness());
   };
   RetryHandler.prototype.getExponentialBackOffTime = function(attempts) {
    return Math.round(1 / 2 * (Math.pow(2, attempts) - 1));
   };
   RetryHandler.prototype.sleep = function(delaySeconds) {
    return tslib_1.__awaiter(this, void 0, void 0, function() {
     var delayMilliseconds;
     return tslib_1.__generator(this, function(_a) {
      delayMilliseconds = delaySeconds * 1e3;
      return [ 2, new Promise(function(resolve) {
       return setTimeout(resolve, delayMilliseconds);
      }) ];
     });
    });
   };
   RetryHandler.prototype.getOptions = function(context) {
    var options;
    if (context.middlewareControl instanceof MiddlewareControl_1.MiddlewareControl) options = context.middlewareControl.getMiddlewareOptions(this.options.constructor);
    if (typeof options === "undefined") options = Object.assign(new RetryHandlerOptions_1.RetryHandlerOptions, this.options);
    return options;
   };
   RetryHandler.prototype.executeWithRetry = function(context, retryAttempts, options) {
    return tslib_1.__awaiter(this, void 0, void 0, function() {
     var delay;
     return tslib_1.__generator(this, function(_a) {
      switch (_a.label) {
      case 0:
       return [ 4, this.nextMiddleware.execute(context) ];

      case 1:
       _a.sent();
       if (!(retryAttempts < options.maxRetries && this.isRetry(context.response) && this.isBuffered(context.request, context.options) && options.shouldRetry(options.delay, retryAttempts, context.request, context.options, context.response))) return [ 3, 4 ];
       ++retryAttempts;
       (0, MiddlewareUtil_1.setRequestHeader)(context.request, context.options, RetryHandler.RETRY_ATTEMPT_HEADER, retryAttempts.toString());
       delay = this.getDelay(context.response, retryAttempts, options.delay);
       return [ 4, this.sleep(delay) ];

      case 2:
       _a.sent();
       return [ 4, this.executeWithRetry(context, retryAttempts, options) ];

      case 3:
       return [ 2, _a.sent() ];

      case 4:
       return [ 2 ];
      }
     });
    });
   };
   RetryHandler.prototype.execute = function(context) {
    return tslib_1.__awaiter(this, void 0, void 0, function() {
     var retryAttempts, options;
     return tslib_1.__generator(this, function(_a) {
      switch (_a.label) {
      case 0:
       retryAttempts = 0;
       options = this.getOptions(context);
       TelemetryHandlerOptions_1.TelemetryHandlerOptions.updateFeatureUsageFlag(context, TelemetryHandlerOptions_1.FeatureUsageFlag.RETRY_HANDLER_ENABLED);
       return [ 4, this.executeWithRetry(context, retryAttempts, options) ];

      case 1:
       return [ 2, _a.sent() ];
      }
     });
    });
   };
   RetryHandler.prototype.setNext = function(next) {
    this.nextMiddleware = next;
   };
   RetryHandler.RETRY_STATUS_CODES = [ 429, 503, 504 ];
   RetryHandler.RETRY_ATTEMPT_HEADER = "Retry-Attempt";
   RetryHandler.RETRY_AFTER_HEADER = "Retry-After";
   return RetryHandler;
  }();
  exports.RetryHandler = RetryHandler;
 }),
 8083: ((__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.TelemetryHandler = void 0;
  var tslib_1 = __webpack_require__(1860);
  var GraphRequestUtil_1 = __webpack_require__(7362);
  var Version_1 = __webpack_require__(9731);
  var MiddlewareControl_1 = __webpack_require__(8153);
  var MiddlewareUtil_1 = __webpack_require__(9514);
  var TelemetryHandlerOptions_1 = __webpack_require__(5988);
  var TelemetryHandler = function() {
   function TelemetryHandler() {}
   TelemetryHandler.prototype.execute = function(context) {
    return tslib_1.__awaiter(this, void 0, void 0, function() {
     var url, clientRequestId, sdkVersionValue, options, featureUsage;
     return tslib_1.__generator(this, function(_a) {
      switch (_a.label) {
      case 0:
       url = typeof context.request === "string" ? context.request : context.request.url;
       if ((0, GraphRequestUtil_1.isGraphURL)(url) || context.customHosts && (0, GraphRequestUtil_1.isCustomHost)(url, context.customHosts)) {
        clientRequestId = (0, MiddlewareUtil_1.getRequestHeader)(context.request, context.options, TelemetryHandler.CLIENT_REQUEST_ID_HEADER);
        if (!clientRequestId) {
         clientRequestId = (0, MiddlewareUtil_1.generateUUID)();
         (0, MiddlewareUtil_1.setRequestHeader)(context.request, context.options, TelemetryHandler.CLIENT_REQUEST_ID_HEADER, clientRequestId);
        }
        sdkVersionValue = "".concat(TelemetryHandler.PRODUCT_NAME, "/").concat(Version_1.PACKAGE_VERSION);
        options = void 0;
        if (context.middlewareControl instanceof MiddlewareControl_1.MiddlewareControl) options = context.middlewareControl.getMiddlewareOptions(TelemetryHandlerOptions_1.TelemetryHandlerOptions);
        if (options) {
         featureUsage = options.getFeatureUsage();
         sdkVersionValue += " (".concat(TelemetryHandler.FEATURE_USAGE_STRING, "=").concat(featureUsage, ")");
        }
        (0, MiddlewareUtil_1.appendRequestHeader)(context.request, context.options, TelemetryHandler.SDK_VERSION_HEADER, sdkVersionValue);
       } else {
        delete context.options.headers[TelemetryHandler.CLIENT_REQUEST_ID_HEADER];
        delete context.options.headers[TelemetryHandler.SDK_VERSION_HEADER];
       }
       return [ 4, this.nextMiddleware.execute(context) ];

      case 1:
       return [ 2, _a.sent() ];
      }
     });
    });
   };
   TelemetryHandler.prototype.setNext = function(next) {
    this.nextMiddleware = next;
   };
   TelemetryHandler.CLIENT_REQUEST_ID_HEADER = "client-request-id";
   TelemetryHandler.SDK_VERSION_HEADER = "SdkVersion";
   TelemetryHandler.PRODUCT_NAME = "graph-js";
   TelemetryHandler.FEATURE_USAGE_STRING = "featureUsage";
   return TelemetryHandler;
  }();
  exports.TelemetryHandler = TelemetryHandler;
 }),
 9963: ((__unused_webpack_module, exports) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.AuthenticationHandlerOptions = void 0;
  var AuthenticationHandlerOptions = function() {
   function AuthenticationHandlerOptions(authenticationProvider, authenticationProviderOptions) {
    this.authenticationProvider = authenticationProvider;
    this.authenticationProviderOptions = authenticationProviderOptions;
   }
   return AuthenticationHandlerOptions;
  }();
  exports.AuthenticationHandlerOptions = AuthenticationHandlerOptions;
 }),
 1035: ((__unused_webpack_module, exports) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.RedirectHandlerOptions = void 0;
  var RedirectHandlerOptions = function() {
   function RedirectHandlerOptions(maxRedirects, shouldRedirect) {
    if (maxRedirects === void 0) maxRedirects = RedirectHandlerOptions.DEFAULT_MAX_REDIRECTS;
    if (shouldRedirect === void 0) shouldRedirect = RedirectHandlerOptions.defaultShouldRedirect;
    if (maxRedirects > RedirectHandlerOptions.MAX_MAX_REDIRECTS) {
     var error = new Error("MaxRedirects should not be more than ".concat(RedirectHandlerOptions.MAX_MAX_REDIRECTS));
     error.name = "MaxLimitExceeded";
     throw error;
    }
    if (maxRedirects < 0) {
     error = new Error("MaxRedirects should not be negative");
     error.name = "MinExpectationNotMet";
     throw error;
    }
    this.maxRedirects = maxRedirects;
    this.shouldRedirect = shouldRedirect;
   }
   RedirectHandlerOptions.DEFAULT_MAX_REDIRECTS = 5;
   RedirectHandlerOptions.MAX_MAX_REDIRECTS = 20;
   RedirectHandlerOptions.defaultShouldRedirect = function() {
    return true;
   };
   return RedirectHandlerOptions;
  }();
  exports.RedirectHandlerOptions = RedirectHandlerOptions;
 }),
 3881: ((__unused_webpack_module, exports) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.RetryHandlerOptions = void 0;
  var RetryHandlerOptions = function() {
   function RetryHandlerOptions(delay, maxRetries, shouldRetry) {
    if (delay === void 0) delay = RetryHandlerOptions.DEFAULT_DELAY;
    if (maxRetries === void 0) maxRetries = RetryHandlerOptions.DEFAULT_MAX_RETRIES;
    if (shouldRetry === void 0) shouldRetry = RetryHandlerOptions.defaultShouldRetry;
    if (delay > RetryHandlerOptions.MAX_DELAY && maxRetries > RetryHandlerOptions.MAX_MAX_RETRIES) {
     var error = new Error("Delay and MaxRetries should not be more than ".concat(RetryHandlerOptions.MAX_DELAY, " and ").concat(RetryHandlerOptions.MAX_MAX_RETRIES));
     error.name = "MaxLimitExceeded";
     throw error;
    } else if (delay > RetryHandlerOptions.MAX_DELAY) {
     error = new Error("Delay should not be more than ".concat(RetryHandlerOptions.MAX_DELAY));
     error.name = "MaxLimitExceeded";
     throw error;
    } else if (maxRetries > RetryHandlerOptions.MAX_MAX_RETRIES) {
     error = new Error("MaxRetries should not be more than ".concat(RetryHandlerOptions.MAX_MAX_RETRIES));
     error.name = "MaxLimitExceeded";
     throw error;
    } else if (delay < 0 && maxRetries < 0) {
     error = new Error("Delay and MaxRetries should not be negative");
     error.name = "MinExpectationNotMet";
     throw error;
    } else if (delay < 0) {
     error = new Error("Delay should not be negative");
     error.name = "MinExpectationNotMet";
     throw error;
    } else if (maxRetries < 0) {
     error = new Error("MaxRetries should not be negative");
     error.name = "MinExpectationNotMet";
     throw error;
    }
    this.delay = Math.min(delay, RetryHandlerOptions.MAX_DELAY);
    this.maxRetries = Math.min(maxRetries, RetryHandlerOptions.MAX_MAX_RETRIES);
    this.shouldRetry = shouldRetry;
   }
   RetryHandlerOptions.prototype.getMaxDelay = function() {
    return RetryHandlerOptions.MAX_DELAY;
   };
   RetryHandlerOptions.DEFAULT_DELAY = 3;
   RetryHandlerOptions.DEFAULT_MAX_RETRIES = 3;
   RetryHandlerOptions.MAX_DELAY = 180;
   RetryHandlerOptions.MAX_MAX_RETRIES = 10;
   RetryHandlerOptions.defaultShouldRetry = function() {
    return true;
   };
   return RetryHandlerOptions;
  }();
  exports.RetryHandlerOptions = RetryHandlerOptions;
 }),
 5988: ((__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.TelemetryHandlerOptions = exports.FeatureUsageFlag = void 0;
  var MiddlewareControl_1 = __webpack_require__(8153);
  var FeatureUsageFlag;
  (function(FeatureUsageFlag) {
   FeatureUsageFlag[FeatureUsageFlag["NONE"] = 0] = "NONE";
   FeatureUsageFlag[FeatureUsageFlag["REDIRECT_HANDLER_ENABLED"] = 1] = "REDIRECT_HANDLER_ENABLED";
   FeatureUsageFlag[FeatureUsageFlag["RETRY_HANDLER_ENABLED"] = 2] = "RETRY_HANDLER_ENABLED";
   FeatureUsageFlag[FeatureUsageFlag["AUTHENTICATION_HANDLER_ENABLED"] = 4] = "AUTHENTICATION_HANDLER_ENABLED";
  })(FeatureUsageFlag || (exports.FeatureUsageFlag = FeatureUsageFlag = {}));
  var TelemetryHandlerOptions = function() {
   function TelemetryHandlerOptions() {
    this.featureUsage = FeatureUsageFlag.NONE;
   }
   TelemetryHandlerOptions.updateFeatureUsageFlag = function(context, flag) {
    var options;
    if (context.middlewareControl instanceof MiddlewareControl_1.MiddlewareControl) options = context.middlewareControl.getMiddlewareOptions(TelemetryHandlerOptions); else context.middlewareControl = new MiddlewareControl_1.MiddlewareControl;
    if (typeof options === "undefined") {
     options = new TelemetryHandlerOptions;
     context.middlewareControl.setMiddlewareOptions(TelemetryHandlerOptions, options);
    }
    options.setFeatureUsage(flag);
   };
   TelemetryHandlerOptions.prototype.setFeatureUsage = function(flag) {
    this.featureUsage = this.featureUsage | flag;
   };
   TelemetryHandlerOptions.prototype.getFeatureUsage = function() {
    return this.featureUsage.toString(16);
   };
   return TelemetryHandlerOptions;
  }();
  exports.TelemetryHandlerOptions = TelemetryHandlerOptions;
 }),
 1860: (module => {
  var __extends;
  var __assign;
  var __rest;
  var __decorate;
  var __param;
  var __esDecorate;
  var __runInitializers;
  var __propKey;
  var __setFunctionName;
  var __metadata;
  var __awaiter;
  var __generator;
  var __exportStar;
  var __values;
  var __read;
  var __spread;
  var __spreadArrays;
  var __spreadArray;
  var __await;
  var __asyncGenerator;
  var __asyncDelegator;
  var __asyncValues;
  var __makeTemplateObject;
  var __importStar;
  var __importDefault;
  var __classPrivateFieldGet;
  var __classPrivateFieldSet;
  var __classPrivateFieldIn;
  var __createBinding;
  var __addDisposableResource;
  var __disposeResources;
  var __rewriteRelativeImportExtension;
  (function(factory) {
   var root = typeof global === "object" ? global : typeof self === "object" ? self : typeof this === "object" ? this : {};
   if (typeof define === "function" && define.amd) define("tslib", [ "exports" ], function(exports) {
    factory(createExporter(root, createExporter(exports)));
   }); else if (true && typeof module.exports === "object") factory(createExporter(root, createExporter(module.exports))); else factory(createExporter(root));
   function createExporter(exports, previous) {
    if (exports !== root) if (typeof Object.create === "function") Object.defineProperty(exports, "__esModule", {
     value: true
    }); else exports.__esModule = true;
    return function(id, v) {
     return exports[id] = previous ? previous(id, v) : v;
    };
   }
  })(function(exporter) {
   var extendStatics = Object.setPrototypeOf || {
    __proto__: []
   } instanceof Array && function(d, b) {
    d.__proto__ = b;
   } || function(d, b) {
    for (var p in b) if (Object.prototype.hasOwnProperty.call(b, p)) d[p] = b[p];
   };
   __extends = function(d, b) {
    if (typeof b !== "function" && b !== null) throw new TypeError("Class extends value " + String(b) + " is not a constructor or null");
    extendStatics(d, b);
    function __() {
     this.constructor = d;
    }
    d.prototype = b === null ? Object.create(b) : (__.prototype = b.prototype, new __);
   };
   __assign = Object.assign || function(t) {
    for (var s, i = 1, n = arguments.length; i < n; i++) {
     s = arguments[i];
     for (var p in s) if (Object.prototype.hasOwnProperty.call(s, p)) t[p] = s[p];
    }
    return t;
   };
   __rest = function(s, e) {
    var t = {};
    for (var p in s) if (Object.prototype.hasOwnProperty.call(s, p) && e.indexOf(p) < 0) t[p] = s[p];
    if (s != null && typeof Object.getOwnPropertySymbols === "function") {
     var i = 0;
     for (p = Object.getOwnPropertySymbols(s); i < p.length; i++) if (e.indexOf(p[i]) < 0 && Object.prototype.propertyIsEnumerable.call(s, p[i])) t[p[i]] = s[p[i]];
    }
    return t;
   };
   __decorate = function(decorators, target, key, desc) {
    var d, c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc); else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
   };
   __param = function(paramIndex, decorator) {
    return function(target, key) {
     decorator(target, key, paramIndex);
    };
   };
   __esDecorate = function(ctor, descriptorIn, decorators, contextIn, initializers, extraInitializers) {
    function accept(f) {
     if (f !== void 0 && typeof f !== "function") throw new TypeError("Function expected");
     return f;
    }
    var kind = contextIn.kind, key = kind === "getter" ? "get" : kind === "setter" ? "set" : "value";
    var target = !descriptorIn && ctor ? contextIn["static"] ? ctor : ctor.prototype : null;
    var descriptor = descriptorIn || (target ? Object.getOwnPropertyDescriptor(target, contextIn.name) : {});
    var _, done = false;
    for (var i = decorators.length - 1; i >= 0; i--) {
     var context = {};
     for (var p in contextIn) context[p] = p === "access" ? {} : contextIn[p];
     for (var p in contextIn.access) context.access[p] = contextIn.access[p];
     context.addInitializer = function(f) {
      if (done) throw new TypeError("Cannot add initializers after decoration has completed");
      extraInitializers.push(accept(f || null));
     };
     var result = (0, decorators[i])(kind === "accessor" ? {
      get: descriptor.get,
      set: descriptor.set
     } : descriptor[key], context);
     if (kind === "accessor") {
      if (result === void 0) continue;
      if (result === null || typeof result !== "object") throw new TypeError("Object expected");
      if (_ = accept(result.get)) descriptor.get = _;
      if (_ = accept(result.set)) descriptor.set = _;
      if (_ = accept(result.init)) initializers.unshift(_);
     } else if (_ = accept(result)) if (kind === "field") initializers.unshift(_); else descriptor[key] = _;
    }
    if (target) Object.defineProperty(target, contextIn.name, descriptor);
    done = true;
   };
   __runInitializers = function(thisArg, initializers, value) {
    var useValue = arguments.length > 2;
    for (var i = 0; i < initializers.length; i++) value = useValue ? initializers[i].call(thisArg, value) : initializers[i].call(thisArg);
    return useValue ? value : void 0;
   };
   __propKey = function(x) {
    return typeof x === "symbol" ? x : "".concat(x);
   };
   __setFunctionName = function(f, name, prefix) {
    if (typeof name === "symbol") name = name.description ? "[".concat(name.description, "]") : "";
    return Object.defineProperty(f, "name", {
     configurable: true,
     value: prefix ? "".concat(prefix, " ", name) : name
    });
   };
   __metadata = function(metadataKey, metadataValue) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
   };
   __awaiter = function(thisArg, _arguments, P, generator) {
    function adopt(value) {
     return value instanceof P ? value : new P(function(resolve) {
      resolve(value);
     });
    }
    return new (P || (P = Promise))(function(resolve, reject) {
     function fulfilled(value) {
      try {
       step(generator.next(value));
      } catch (e) {
       reject(e);
      }
     }
     function rejected(value) {
      try {
       step(generator["throw"](value));
      } catch (e) {
       reject(e);
      }
     }
     function step(result) {
      result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
     }
     step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
   };
   __generator = function(thisArg, body) {
    var f, y, t, _ = {
     label: 0,
     sent: function() {
      if (t[0] & 1) throw t[1];
      return t[1];
     },
     trys: [],
     ops: []
    }, g = Object.create((typeof Iterator === "function" ? Iterator : Object).prototype);
    return g.next = verb(0), g["throw"] = verb(1), g["return"] = verb(2), typeof Symbol === "function" && (g[Symbol.iterator] = function() {
     return this;
    }), g;
    function verb(n) {
     return function(v) {
      return step([ n, v ]);
     };
    }
    function step(op) {
     if (f) throw new TypeError("Generator is already executing.");
     while (g && (g = 0, op[0] && (_ = 0)), _) try {
      if (f = 1, y && (t = op[0] & 2 ? y["return"] : op[0] ? y["throw"] || ((t = y["return"]) && t.call(y), 
      0) : y.next) && !(t = t.call(y, op[1])).done) return t;
      if (y = 0, t) op = [ op[0] & 2, t.value ];
      switch (op[0]) {
      case 0:
      case 1:
       t = op;
       break;

      case 4:
       _.label++;
       return {
        value: op[1],
        done: false
       };

      case 5:
       _.label++;
       y = op[1];
       op = [ 0 ];
       continue;

      case 7:
       op = _.ops.pop();
       _.trys.pop();
       continue;

      default:
       if (!(t = _.trys, t = t.length > 0 && t[t.length - 1]) && (op[0] === 6 || op[0] === 2)) {
        _ = 0;
        continue;
       }
       if (op[0] === 3 && (!t || op[1] > t[0] && op[1] < t[3])) {
        _.label = op[1];
        break;
       }
       if (op[0] === 6 && _.label < t[1]) {
        _.label = t[1];
        t = op;
        break;
       }
       if (t && _.label < t[2]) {
        _.label = t[2];
        _.ops.push(op);
        break;
       }
       if (t[2]) _.ops.pop();
       _.trys.pop();
       continue;
      }
      op = body.call(thisArg, _);
     } catch (e) {
      op = [ 6, e ];
      y = 0;
     } finally {
      f = t = 0;
     }
     if (op[0] & 5) throw op[1];
     return {
      value: op[0] ? op[1] : void 0,
      done: true
     };
    }
   };
   __exportStar = function(m, o) {
    for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(o, p)) __createBinding(o, m, p);
   };
   __createBinding = Object.create ? function(o, m, k, k2) {
    if (k2 === void 0) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
     enumerable: true,
     get: function() {
      return m[k];
     }
    };
    Object.defineProperty(o, k2, desc);
   } : function(o, m, k, k2) {
    if (k2 === void 0) k2 = k;
    o[k2] = m[k];
   };
   __values = function(o) {
    var s = typeof Symbol === "function" && Symbol.iterator, m = s && o[s], i = 0;
    if (m) return m.call(o);
    if (o && typeof o.length === "number") return {
     next: function() {
      if (o && i >= o.length) o = void 0;
      return {
       value: o && o[i++],
       done: !o
      };
     }
    };
    throw new TypeError(s ? "Object is not iterable." : "Symbol.iterator is not defined.");
   };
   __read = function(o, n) {
    var m = typeof Symbol === "function" && o[Symbol.iterator];
    if (!m) return o;
    var r, e, i = m.call(o), ar = [];
    try {
     while ((n === void 0 || n-- > 0) && !(r = i.next()).done) ar.push(r.value);
    } catch (error) {
     e = {
      error
     };
    } finally {
     try {
      if (r && !r.done && (m = i["return"])) m.call(i);
     } finally {
      if (e) throw e.error;
     }
    }
    return ar;
   };
   __spread = function() {
    for (var ar = [], i = 0; i < arguments.length; i++) ar = ar.concat(__read(arguments[i]));
    return ar;
   };
   __spreadArrays = function() {
    for (var s = 0, i = 0, il = arguments.length; i < il; i++) s += arguments[i].length;
    var r = Array(s), k = 0;
    for (i = 0; i < il; i++) for (var a = arguments[i], j = 0, jl = a.length; j < jl; j++, 
    k++) r[k] = a[j];
    return r;
   };
   __spreadArray = function(to, from, pack) {
    if (pack || arguments.length === 2) for (var ar, i = 0, l = from.length; i < l; i++) if (ar || !(i in from)) {
     if (!ar) ar = Array.prototype.slice.call(from, 0, i);
     ar[i] = from[i];
    }
    return to.concat(ar || Array.prototype.slice.call(from));
   };
   __await = function(v) {
    return this instanceof __await ? (this.v = v, this) : new __await(v);
   };
   __asyncGenerator = function(thisArg, _arguments, generator) {
    if (!Symbol.asyncIterator) throw new TypeError("Symbol.asyncIterator is not defined.");
    var i, g = generator.apply(thisArg, _arguments || []), q = [];
    return i = Object.create((typeof AsyncIterator === "function" ? AsyncIterator : Object).prototype), 
    verb("next"), verb("throw"), verb("return", awaitReturn), i[Symbol.asyncIterator] = function() {
     return this;
    }, i;
    function awaitReturn(f) {
     return function(v) {
      return Promise.resolve(v).then(f, reject);
     };
    }
    function verb(n, f) {
     if (g[n]) {
      i[n] = function(v) {
       return new Promise(function(a, b) {
        q.push([ n, v, a, b ]) > 1 || resume(n, v);
       });
      };
      if (f) i[n] = f(i[n]);
     }
    }
    function resume(n, v) {
     try {
      step(g[n](v));
     } catch (e) {
      settle(q[0][3], e);
     }
    }
    function step(r) {
     r.value instanceof __await ? Promise.resolve(r.value.v).then(fulfill, reject) : settle(q[0][2], r);
    }
    function fulfill(value) {
     resume("next", value);
    }
    function reject(value) {
     resume("throw", value);
    }
    function settle(f, v) {
     if (f(v), q.shift(), q.length) resume(q[0][0], q[0][1]);
    }
   };
   __asyncDelegator = function(o) {
    var i, p;
    return i = {}, verb("next"), verb("throw", function(e) {
     throw e;
    }), verb("return"), i[Symbol.iterator] = function() {
     return this;
    }, i;
    function verb(n, f) {
     i[n] = o[n] ? function(v) {
      return (p = !p) ? {
       value: __await(o[n](v)),
       done: false
      } : f ? f(v) : v;
     } : f;
    }
   };
   __asyncValues = function(o) {
    if (!Symbol.asyncIterator) throw new TypeError("Symbol.asyncIterator is not defined.");
    var i, m = o[Symbol.asyncIterator];
    return m ? m.call(o) : (o = typeof __values === "function" ? __values(o) : o[Symbol.iterator](), 
    i = {}, verb("next"), verb("throw"), verb("return"), i[Symbol.asyncIterator] = function() {
     return this;
    }, i);
    function verb(n) {
     i[n] = o[n] && function(v) {
      return new Promise(function(resolve, reject) {
       v = o[n](v), settle(resolve, reject, v.done, v.value);
      });
     };
    }
    function settle(resolve, reject, d, v) {
     Promise.resolve(v).then(function(v) {
      resolve({
       value: v,
       done: d
      });
     }, reject);
    }
   };
   __makeTemplateObject = function(cooked, raw) {
    if (Object.defineProperty) Object.defineProperty(cooked, "raw", {
     value: raw
    }); else cooked.raw = raw;
    return cooked;
   };
   var __setModuleDefault = Object.create ? function(o, v) {
    Object.defineProperty(o, "default", {
     enumerable: true,
     value: v
    });
   } : function(o, v) {
    o["default"] = v;
   };
   var ownKeys = function(o) {
    ownKeys = Object.getOwnPropertyNames || function(o) {
     var ar = [];
     for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
     return ar;
    };
    return ownKeys(o);
   };
   __importStar = function(mod) {
    if (mod && mod.__esModule) return mod;
    var result = {};
    if (mod != null) for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
    __setModuleDefault(result, mod);
    return result;
   };
   __importDefault = function(mod) {
    return mod && mod.__esModule ? mod : {
     default: mod
    };
   };
   __classPrivateFieldGet = function(receiver, state, kind, f) {
    if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a getter");
    if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("Cannot read private member from an object whose class did not declare it");
    return kind === "m" ? f : kind === "a" ? f.call(receiver) : f ? f.value : state.get(receiver);
   };
   __classPrivateFieldSet = function(receiver, state, value, kind, f) {
    if (kind === "m") throw new TypeError("Private method is not writable");
    if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a setter");
    if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("Cannot write private member to an object whose class did not declare it");
    return kind === "a" ? f.call(receiver, value) : f ? f.value = value : state.set(receiver, value), 
    value;
   };
   __classPrivateFieldIn = function(state, receiver) {
    if (receiver === null || typeof receiver !== "object" && typeof receiver !== "function") throw new TypeError("Cannot use 'in' operator on non-object");
    return typeof state === "function" ? receiver === state : state.has(receiver);
   };
   __addDisposableResource = function(env, value, async) {
    if (value !== null && value !== void 0) {
     if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
     var dispose, inner;
     if (async) {
      if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
      dispose = value[Symbol.asyncDispose];
     }
     if (dispose === void 0) {
      if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
      dispose = value[Symbol.dispose];
      if (async) inner = dispose;
     }
     if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
     if (inner) dispose = function() {
      try {
       inner.call(this);
      } catch (e) {
       return Promise.reject(e);
      }
     };
     env.stack.push({
      value,
      dispose,
      async
     });
    } else if (async) env.stack.push({
     async: true
    });
    return value;
   };
   var _SuppressedError = typeof SuppressedError === "function" ? SuppressedError : function(error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
   };
   __disposeResources = function(env) {
    function fail(e) {
     env.error = env.hasError ? new _SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
     env.hasError = true;
    }
    var r, s = 0;
    function next() {
     while (r = env.stack.pop()) try {
      if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
      if (r.dispose) {
       var result = r.dispose.call(r.value);
       if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) {
        fail(e);
        return next();
       });
      } else s |= 1;
     } catch (e) {
      fail(e);
     }
     if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
     if (env.hasError) throw env.error;
    }
    return next();
   };
   __rewriteRelativeImportExtension = function(path, preserveJsx, extraExtensions, ignoreCase) {
    if (typeof path === "string" && /^\.\.?\//.test(path)) {
     if (extraExtensions) for (var extension in extraExtensions) {
      var suffix = path.slice(-extension.length);
      if (suffix === extension || ignoreCase && suffix.toLowerCase() === extension.toLowerCase()) {
       var output = extraExtensions[extension];
       return output === extension ? path : path.slice(0, -extension.length) + output;
      }
     }
     return path.replace(/\.(tsx)$|((?:\.d)?)((?:\.[^./]+?)?)\.([cm]?)ts$/i, function(m, tsx, d, ext, cm) {
      return tsx ? preserveJsx ? ".jsx" : ".js" : d && (!ext || !cm) ? m : d + ext + "." + cm.toLowerCase() + "js";
     });
    }
    return path;
   };
   exporter("__extends", __extends);
   exporter("__assign", __assign);
   exporter("__rest", __rest);
   exporter("__decorate", __decorate);
   exporter("__param", __param);
   exporter("__esDecorate", __esDecorate);
   exporter("__runInitializers", __runInitializers);
   exporter("__propKey", __propKey);
   exporter("__setFunctionName", __setFunctionName);
   exporter("__metadata", __metadata);
   exporter("__awaiter", __awaiter);
   exporter("__generator", __generator);
   exporter("__exportStar", __exportStar);
   exporter("__createBinding", __createBinding);
   exporter("__values", __values);
   exporter("__read", __read);
   exporter("__spread", __spread);
   exporter("__spreadArrays", __spreadArrays);
   exporter("__spreadArray", __spreadArray);
   exporter("__await", __await);
   exporter("__asyncGenerator", __asyncGenerator);
   exporter("__asyncDelegator", __asyncDelegator);
   exporter("__asyncValues", __asyncValues);
   exporter("__makeTemplateObject", __makeTemplateObject);
   exporter("__importStar", __importStar);
   exporter("__importDefault", __importDefault);
   exporter("__classPrivateFieldGet", __classPrivateFieldGet);
   exporter("__classPrivateFieldSet", __classPrivateFieldSet);
   exporter("__classPrivateFieldIn", __classPrivateFieldIn);
   exporter("__addDisposableResource", __addDisposableResource);
   exporter("__disposeResources", __disposeResources);
   exporter("__rewriteRelativeImportExtension", __rewriteRelativeImportExtension);
  });
  0 && 0;
 })
};
