export const id = 944;

export const ids = [ 944 ];

export const modules = {
 9944: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   appTokensFor: () => appTokensFor
  });
  var dist_node = __webpack_require__(6479);
  var schemas = __webpack_require__(4398);
  var iso = __webpack_require__(4377);
  var domain_scope = __webpack_require__(1848);
  var errors = __webpack_require__(3916);
  var explain_http_error = __webpack_require__(7019);
  var refusal = __webpack_require__(6086);
  var remedies = __webpack_require__(6888);
  function toAppRefusal(error, appId, scope) {
   if (!(error instanceof refusal.k) || error.isRateLimit) return;
   const explanation = explain(error, scope);
   if (explanation === void 0) return;
   const problem = `Cannot get a token of GitHub App "${appId}" for ${(0, domain_scope.OI)(scope)}: ${error.message}.`;
   const {code, remedy} = explanation;
   return new errors.c8(code, (0, explain_http_error.w)(problem, explanation), {
    cause: error,
    remedy
   });
  }
  const CLOCK_CLAIM = /claim \('(?:iat|exp)'\)/;
  function explain({status, words}, scope) {
   switch (status) {
   case 401:
    return {
     code: "GITHUB_UNAUTHORIZED",
     remedy: CLOCK_CLAIM.test(words) ? CLOCK : WRONG_KEY
    };

   case 403:
   case 422:
    return {
     code: "GITHUB_FORBIDDEN",
     why: `The installation may be suspended. Check it in the settings of the ${scope.type}.`,
     remedy: (0, remedies.pK)(scope)
    };

   case 404:
    return {
     code: "GITHUB_NOT_FOUND",
     why: `The App is not installed on ${(0, domain_scope.OI)(scope)}.`,
     remedy: {
      ...(0, remedies.pK)(scope),
      alternatives: [ (0, remedies.sW)(scope), OTHER_APP ]
     }
    };

   default:
    return;
   }
  }
  const CLOCK = {
   system: "runner",
   kind: "input",
   name: "the clock of the runner",
   expected: "the current time"
  };
  const OTHER_APP = {
   system: "github",
   kind: "input",
   name: "github-app-id",
   expected: "the id of the App",
   when: "the App is installed there"
  };
  const WRONG_KEY = {
   system: "github",
   kind: "input",
   name: "github-app-private-key",
   expected: "a new private key of the App",
   when: "the settings of the App do not list the key any more",
   alternatives: [ {
    ...OTHER_APP,
    when: "the key belongs to another App"
   }, {
    ...CLOCK,
    when: "the clock of the runner is wrong"
   } ]
  };
  var github_error = __webpack_require__(2456);
  var github_octokit = __webpack_require__(7487);
  const RENEW_BEFORE_EXPIRY_MS = 3e5;
  const MAX_LIFE_MS = 36e5;
  const MIN_LIFE_MS = 6e5;
  const NEW_TOKEN_MS = 5e3;
  const INSTALLATION_ROUTES = {
   organization: "GET /orgs/{org}/installation",
   enterprise: "GET /enterprises/{enterprise}/installation"
  };
  const installationSchema = schemas._H3({
   id: schemas.aig()
  });
  const mintedSchema = schemas._H3({
   token: schemas.YjP().min(1),
   expiresAt: iso.w$({
    offset: true
   })
  });
  function appTokensFor(options) {
   options.secrets.add(options.app.privateKey);
   const tokensByScope = new Map;
   return (scope, counter) => {
    const key = (0, domain_scope.OD)(scope);
    const tokens = tokensByScope.get(key) ?? new AppTokens({
     ...options,
     scope
    });
    tokensByScope.set(key, tokens);
    const http = options.http.countedBy(counter);
    return {
     kind: "app",
     token: () => tokens.token(http),
     renew: refused => tokens.renew(refused, http),
     isNew: token => tokens.isNew(token)
    };
   };
  }
  class AppTokens {
   #options;
   #installation;
   #minted;
   #minting;
   #refusal;
   constructor(options) {
    this.#options = options;
    this.#installation = new Installation(options);
   }
   async token(http) {
    const nowMs = this.#options.clock.monotonicMs();
    const minted = this.#minted;
    const isFresh = minted && nowMs < minted.expiresAtMs - RENEW_BEFORE_EXPIRY_MS;
    return isFresh ? minted.token : this.#renew(http);
   }
   async renew(refused, http) {
    return this.#minted?.token === refused ? this.#renew(http) : this.token(http);
   }
   isNew(token) {
    if (this.#minted?.token !== token) return false;
    const ageMs = this.#options.clock.monotonicMs() - this.#minted.createdAtMs;
    return ageMs < NEW_TOKEN_MS;
   }
   #renew(http) {
    this.#minting ??= this.#mint(http).finally(() => {
     this.#minting = void 0;
    });
    return this.#minting;
   }
   async #mint(http) {
    if (this.#refusal !== void 0) throw this.#refusal;
    const {app, scope, secrets} = this.#options;
    try {
     this.#minted = await this.#installation.mint(http);
    } catch (error) {
     const refusal = toAppRefusal(error, app.id, scope);
     if (refusal === void 0) throw (0, github_error.Dl)(error, toSubject(scope));
     this.#refusal = refusal;
     throw refusal;
    }
    secrets.add(this.#minted.token);
    return this.#minted.token;
   }
  }
  class Installation {
   #options;
   #id;
   constructor(options) {
    this.#options = options;
   }
   async mint(http) {
    const asApp = authenticate({
     ...this.#options,
     http
    });
    this.#id ??= await this.#find(asApp);
    const response = await asApp.auth({
     type: "installation",
     installationId: this.#id,
     refresh: true
    });
    const minted = mintedSchema.safeParse(response);
    if (!minted.success) throw (0, github_error.Lf)(minted.error, toSubject(this.#options.scope));
    const {token, expiresAt} = minted.data;
    const {clock} = this.#options;
    const createdAtMs = clock.monotonicMs();
    const statedMs = Date.parse(expiresAt) - clock.now().getTime();
    const lifeMs = Math.min(Math.max(statedMs, MIN_LIFE_MS), MAX_LIFE_MS);
    return {
     token,
     createdAtMs,
     expiresAtMs: createdAtMs + lifeMs
    };
   }
   async #find({auth, request}) {
    const {scope} = this.#options;
    const {name, type} = scope;
    const owner = type === "organization" ? {
     org: name
    } : {
     enterprise: name
    };
    const {token} = await auth({
     type: "app"
    });
    const {data} = await request(INSTALLATION_ROUTES[type], {
     ...owner,
     headers: {
      authorization: `bearer ${token}`
     }
    });
    const installation = installationSchema.safeParse(data);
    if (installation.success) return installation.data.id;
    throw (0, github_error.Lf)(installation.error, toSubject(scope));
   }
  }
  function authenticate(options) {
   const {app, secrets} = options;
   const exchange = new github_octokit.J(options);
   const octokit = (0, github_octokit.Q)(options, "queue-app", exchange);
   const {hook, request, log} = octokit;
   hook.before("request", ({headers}) => {
    secrets.add(String(headers.authorization).replace(/^bearer /i, ""));
   });
   hook.error("request", error => {
    throw exchange.reasonFor(error);
   });
   const {id: appId, privateKey} = app;
   return {
    request,
    auth: (0, dist_node.K)({
     appId,
     privateKey,
     request,
     log
    })
   };
  }
  function toSubject(scope) {
   return {
    scope,
    what: "the GitHub App's installation",
    credential: "app",
    permission: {
     permissions: [ "Metadata: read" ]
    }
   };
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
