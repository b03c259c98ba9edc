export const id = 207;

export const ids = [ 207 ];

export const modules = {
 7207: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   createGitHubClient: () => createGitHubClient,
   fixedToken: () => fixedToken
  });
  var _http_http_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
  var _http_with_token_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8610);
  var _runtime_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5259);
  var _octokit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7487);
  var _refusal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6086);
  const QUEUES = [ "queue-1", "queue-2", "queue-3", "queue-4", "queue-5" ];
  const NEW_TOKEN_PAUSE_MS = 1e3;
  function fixedToken(token, input = "github-token") {
   return {
    kind: "token",
    input,
    token: async () => token,
    renew: async () => {}
   };
  }
  function createGitHubClient(options) {
   const octokits = roundRobin(QUEUES.map(queue => (0, _octokit_js__WEBPACK_IMPORTED_MODULE_2__.Q)(options, queue)));
   const {tokens, refusedTokens, apiUrl} = options;
   const request = async (route, parameters) => {
    const octokit = octokits.next().value;
    const send = token => {
     const exchange = new _octokit_js__WEBPACK_IMPORTED_MODULE_2__.J(options);
     return exchange.responseTo(octokit.request(route, {
      ...parameters,
      headers: {
       authorization: `token ${token}`
      },
      request: {
       fetch: exchange.fetch,
       parseSuccessResponseBody: false
      }
     }));
    };
    return (0, _http_with_token_js__WEBPACK_IMPORTED_MODULE_4__.u)(tokens, refusedTokens, {
     send: token => sendPatiently(token, send, options),
     toError: response => new _refusal_js__WEBPACK_IMPORTED_MODULE_3__.k(response)
    });
   };
   return {
    credential: tokens.kind,
    tokenInput: tokens.input,
    get: async (route, parameters) => {
     rejectForeignLink(route, apiUrl);
     return request(route, parameters);
    },
    post: request
   };
  }
  async function sendPatiently(token, send, {tokens, limits}) {
   let response = await send(token);
   while (response.status === 401 && tokens.isNew?.(token) === true && limits.pause(NEW_TOKEN_PAUSE_MS)) response = await send(token);
   return response;
  }
  function* roundRobin(list) {
   for (;;) yield* list;
  }
  function rejectForeignLink(route, apiUrl) {
   const url = route.replace(/^GET /, "");
   if (url.startsWith("/")) return;
   const target = URL.parse(url);
   if (target?.origin === new URL(apiUrl).origin) return;
   throw new _http_http_error_js__WEBPACK_IMPORTED_MODULE_0__.j({
    kind: "redirect",
    method: "GET",
    url: apiUrl,
    path: "/\u2026",
    detail: `a link in the response leads to ${target ? (0, _runtime_redact_js__WEBPACK_IMPORTED_MODULE_1__.E$)(target.host) : "an invalid address"}`
   });
  }
 }),
 7487: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   J: () => OctokitExchange,
   Q: () => createOctokit
  });
  var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
  __webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
  var _actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1137);
  var _octokit_plugin_throttling__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6856);
  var _http_http_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
  var _runtime_redact_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5259);
  var _refusal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6086);
  const API_VERSION = "2026-03-10";
  function createOctokit(connection, queue, exchange = new OctokitExchange(connection)) {
   const {limits, apiUrl} = connection;
   const ThrottledGitHub = _actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_1__.gq.plugin(_octokit_plugin_throttling__WEBPACK_IMPORTED_MODULE_5__.A);
   return new ThrottledGitHub({
    baseUrl: apiUrl.replace(/\/+$/, ""),
    request: {
     fetch: exchange.fetch
    },
    log: SILENT_LOG,
    throttle: {
     id: queue,
     retryAfterBaseValue: 0,
     onRateLimit: () => limits.mayRetry,
     onSecondaryRateLimit: () => limits.mayRetry
    }
   });
  }
  class OctokitExchange {
   #connection;
   #response;
   #failure;
   constructor(connection) {
    this.#connection = connection;
   }
   fetch=async (url, init) => {
    this.#response = void 0;
    this.#failure = void 0;
    try {
     this.#response = await send(this.#connection, url, init);
     return toOctokitResponse(this.#response);
    } catch (reason) {
     this.#failure = {
      reason
     };
     throw reason;
    }
   };
   async responseTo(request) {
    const failed = await request.then(() => {}, error => ({
     reason: error
    }));
    if (this.#response !== void 0) return this.#response;
    throw this.#failure?.reason ?? failed?.reason;
   }
   reasonFor(error) {
    if (this.#failure !== void 0) return this.#failure.reason;
    const response = this.#response;
    return response && !response.ok ? new _refusal_js__WEBPACK_IMPORTED_MODULE_4__.k(response) : error;
   }
  }
  async function send({http, limits}, url, init) {
   const method = init.method ?? "GET";
   const target = {
    method,
    url,
    path: (0, _runtime_redact_js__WEBPACK_IMPORTED_MODULE_3__.E$)(new URL(url).pathname)
   };
   const response = await http.send({
    ...target,
    headers: toOwnHeaders(new Headers(init.headers)),
    ...typeof init.body === "string" && {
     body: node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.from(init.body)
    },
    rateLimiter: limits.rateLimiter,
    isForCaller: answer => limits.isLimit(answer)
   });
   const retryAt = limits.note(response);
   if (retryAt === void 0) return response;
   const {status} = response;
   throw new _http_http_error_js__WEBPACK_IMPORTED_MODULE_2__.j({
    ...target,
    kind: "wait-too-long",
    status,
    retryAt
   });
  }
  function toOctokitResponse(response) {
   const {status, headers} = response;
   return {
    status,
    url: "",
    headers,
    body: void 0,
    text: async () => response.text(),
    arrayBuffer: async () => response.bytes().buffer
   };
  }
  function toOwnHeaders(headers) {
   headers.delete("user-agent");
   headers.set("x-github-api-version", API_VERSION);
   return Object.fromEntries(headers);
  }
  const ignore = () => {};
  const SILENT_LOG = {
   debug: ignore,
   info: ignore,
   warn: ignore,
   error: ignore
  };
 })
};
