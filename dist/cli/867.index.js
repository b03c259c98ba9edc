export const id = 867;
export const ids = [867];
export const modules = {

  3646:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    x: () => (/* binding */ assembleReport)
/* harmony export */ });
  var _domain_day_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(318);
  var _domain_run_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5732);


function assembleReport(frame, findings) {
    return {
        schema_version: _domain_run_report_js__WEBPACK_IMPORTED_MODULE_0__  .WI,
        run_id: frame.runId,
        started_at: (0,_domain_day_js__WEBPACK_IMPORTED_MODULE_1__  .fN)(frame.startedAt.getTime()),
        finished_at: (0,_domain_day_js__WEBPACK_IMPORTED_MODULE_1__  .fN)(frame.clock.now().getTime()),
        result: (0,_domain_run_report_js__WEBPACK_IMPORTED_MODULE_0__  .Bg)(findings.datasets, frame.isDryRun),
        mode: findings.mode,
        dry_run: frame.isDryRun,
        sources: findings.sources,
        datasets: findings.datasets,
        warnings: findings.warnings,
        ...frame.usage(),
        figures: findings.figures,
    };
}


/***/ }),

  8131:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    W1: () => (/* binding */ nameProblems),
    h1: () => (/* binding */ countEntities),
    sl: () => (/* binding */ MAX_LISTED_PROBLEMS)
/* harmony export */ });
const MAX_LISTED_PROBLEMS = 100;
const MAX_NAMED = 10;
function nameProblems(problems, total) {
    const named = problems.slice(0, MAX_NAMED);
    const names = named.map(({ identifier, reason }) => reason === undefined ? `"${identifier}"` : `"${identifier}" (${reason})`);
    const left = total - named.length;
    return `${names.join(', ')}${left > 0 ? ` and ${left} more` : ''}`;
}
function countEntities(count) {
    return `${count.toLocaleString('en-US')} ${count === 1 ? 'entity' : 'entities'}`;
}


/***/ }),

  5732:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Bg: () => (/* binding */ resultOf),
    WI: () => (/* binding */ REPORT_SCHEMA_VERSION)
/* harmony export */ });
const REPORT_SCHEMA_VERSION = 1;
function resultOf(datasets, isDryRun) {
    const hasFailed = datasets.some(({ status, failed }) => status === 'failed' || failed > 0);
    if (!hasFailed)
        return 'success';
    const delivered = datasets.reduce((sum, { sent, verified, collected }) => sum + (isDryRun ? collected : (verified ?? sent)), 0);
    return delivered > 0 ? 'partial' : 'failed';
}
function countDataset(report, dataset, blueprint) {
    const rows = report.datasets.filter((row) => row.dataset === dataset);
    const sum = (value) => rows.reduce((total, row) => total + value(row), 0);
    const isVerified = rows.some(({ verified }) => verified !== null);
    return {
        blueprint,
        collected: sum((row) => row.collected),
        sent: sum((row) => row.sent),
        failed: sum((row) => row.failed),
        verified: isVerified ? sum((row) => row.verified ?? 0) : null,
        pruned: sum((row) => row.pruned ?? 0),
    };
}


/***/ }),

  1848:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $h: () => (/* binding */ SCOPE_TYPES),
    OD: () => (/* binding */ scopeKey),
    OI: () => (/* binding */ describeScope)
/* harmony export */ });
const SCOPE_TYPES = ['organization', 'enterprise'];
function scopeKey(scope) {
    return scope.type === 'enterprise' ? `enterprise:${scope.name}` : scope.name;
}
function describeScope(scope) {
    return `${scope.type} "${scope.name}"`;
}


/***/ }),

  5966:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  createGitHubCollector: () => (/* binding */ createGitHubCollector),
  createGitHubOptions: () => (/* binding */ createGitHubOptions)
});

; 
const MINUTE_MS = 60_000;
class RequestGate {
    #clock;
    #maxPerMinute;
    #signal;
    #starts = [];
    #pausedUntilMs = 0;
    #closedUntil;
    constructor(clock, maxPerMinute, signal) {
        this.#clock = clock;
        this.#maxPerMinute = maxPerMinute;
        this.#signal = signal;
    }
    async pass() {
        while (this.#closedUntil === undefined) {
            const waitMs = this.#waitMs(this.#clock.now().getTime());
            if (waitMs <= 0)
                break;
            await this.#clock.sleep(waitMs, this.#signal);
        }
        this.#starts.push(this.#clock.now().getTime());
    }
    pauseUntil(instant) {
        this.#pausedUntilMs = Math.max(this.#pausedUntilMs, instant.getTime());
    }
    close(retryAt) {
        this.#closedUntil = retryAt;
    }
    get closedUntil() {
        return this.#closedUntil;
    }
    #waitMs(nowMs) {
        this.#forgetUntil(nowMs - MINUTE_MS);
        const oldest = this.#starts[0];
        const isFull = this.#starts.length >= this.#maxPerMinute;
        const turnMs = isFull && oldest !== undefined ? oldest + MINUTE_MS + 1 - nowMs : 0;
        return Math.max(turnMs, this.#pausedUntilMs - nowMs);
    }
    #forgetUntil(limitMs) {
        const kept = this.#starts.findIndex((start) => start > limitMs);
        if (kept !== 0)
            this.#starts = kept === -1 ? [] : this.#starts.slice(kept);
    }
}

; 

async function createGitHubCollector(wiring, github) {
    const { githubCollector } = await Promise.all(/* import() */[__webpack_require__.e(629), __webpack_require__.e(49)]).then(__webpack_require__.bind(__webpack_require__, 3049));
    return githubCollector(await createGitHubOptions(wiring, github));
}
async function createGitHubOptions(wiring, github) {
    const { config, environment, budget, http } = wiring;
    const [{ createGitHubClient }, { GitHubLimits, MAX_REQUESTS_PER_MINUTE }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(352), __webpack_require__.e(207)]).then(__webpack_require__.bind(__webpack_require__, 7207)),
        __webpack_require__.e(/* import() */ 436).then(__webpack_require__.bind(__webpack_require__, 7436)),
    ]);
    const { clock, logger, signal, secrets } = environment;
    const gate = new RequestGate(clock, MAX_REQUESTS_PER_MINUTE, signal);
    const limits = new GitHubLimits({ gate, budget, clock, logger });
    const api = { http: http.github, limits, apiUrl: github.apiUrl };
    const tokensFor = await gitHubTokens(github, { ...api, clock, secrets });
    return {
        scopes: github.scopes,
        apiUrl: github.apiUrl,
        datasets: config.datasets,
        window: config.window,
        downloads: http.downloads,
        secrets,
        clientFor: (scope, counter) => createGitHubClient({
            ...api,
            http: http.github.countedBy(counter),
            tokens: tokensFor(scope, counter),
        }),
    };
}
async function gitHubTokens({ credential }, options) {
    if (credential.type === 'token') {
        const { fixedToken } = await Promise.all(/* import() */[__webpack_require__.e(352), __webpack_require__.e(207)]).then(__webpack_require__.bind(__webpack_require__, 7207));
        return () => fixedToken(credential.token);
    }
    const { appTokensFor } = await Promise.all(/* import() */[__webpack_require__.e(352), __webpack_require__.e(479), __webpack_require__.e(508)]).then(__webpack_require__.bind(__webpack_require__, 9508));
    const { appId: id, privateKey } = credential;
    return appTokensFor({ ...options, app: { id, privateKey } });
}


/***/ }),

  9856:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    F: () => (/* binding */ Answer)
/* harmony export */ });
class Answer {
    status;
    headers;
    bytes;
    constructor({ status, headers }, bytes) {
        this.status = status;
        this.headers = headers;
        this.bytes = bytes;
    }
    get ok() {
        return this.status >= 200 && this.status < 300;
    }
    text() {
        return new TextDecoder().decode(this.bytes);
    }
    json() {
        try {
            return JSON.parse(this.text());
        }
        catch {
            return undefined;
        }
    }
}


/***/ }),

  1527:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ HttpClient),
  k: () => (/* binding */ RequestCounter)
});

var http_answer = __webpack_require__(9856);
var external_node_buffer_ = __webpack_require__(4573);
var schemas = __webpack_require__(7697);
var errors = __webpack_require__(3916);
; 


const factsSchema = schemas ._H3({
    code: schemas .YjP().optional().catch(undefined),
    hostname: schemas .YjP().optional().catch(undefined),
    address: schemas .YjP().optional().catch(undefined),
    port: schemas .aig().optional().catch(undefined),
});
const UNTRUSTED = [
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_GET_ISSUER_CERT',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
];
const TRUST_IT = 'its certificate is not trusted; if a proxy of yours opens TLS, name the file of its certificate authority in "NODE_EXTRA_CA_CERTS"';
const INVALID_REQUEST = 'UND_ERR_INVALID_ARG';
const PROXY_ANSWER = /^Proxy response \((\d+)\)/;
const LOG_IN_TO_PROXY = 'put user name and password into the address in "HTTPS_PROXY"';
const PASS_PROXY = 'it has to let the runner reach this host';
function describeBreak(reason, url) {
    const root = rootOf(reason);
    const message = (0,errors .gJ)(root);
    const [, status] = PROXY_ANSWER.exec(message) ?? [];
    if (status !== undefined) {
        const advice = status === '407' ? LOG_IN_TO_PROXY : PASS_PROXY;
        return `the proxy answered ${status}: ${advice}`;
    }
    const facts = factsSchema.safeParse(root).data;
    if (facts?.code === undefined || facts.code === INVALID_REQUEST)
        return withoutSecrets(message);
    if (UNTRUSTED.includes(facts.code))
        return `${facts.code}: ${TRUST_IT}`;
    return `${facts.code}${elsewhere(facts, new URL(url))}`;
}
function rootOf(reason) {
    const isObject = typeof reason === 'object' && reason !== null;
    if (isObject && 'cause' in reason && reason.cause !== undefined) {
        return rootOf(reason.cause);
    }
    return reason;
}
function elsewhere({ hostname, address, port }, url) {
    if (hostname !== undefined && hostname !== url.hostname) {
        return ` of ${hostname}`;
    }
    const ownPort = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
    if (address === undefined || port === undefined || port === ownPort)
        return '';
    return ` by ${address}:${port}`;
}
function withoutSecrets(message) {
    return message.replace(/".*"|\S+:\/\/\S+/gs, '…');
}

var http_error = __webpack_require__(8161);
; 




const MAX_REDIRECTS = 5;
const BODILESS = [204, 205, 304];
const CREDENTIAL_HEADERS = ['authorization', 'cookie', 'x-signature'];
function exchangeWhole(of) {
    return exchange(of, async (answer, watch) => {
        watch.expect(of.deps.limits.bodyTotalMs);
        const bytes = await readAll(answer);
        watch.stop();
        return new http_answer .F(answer, bytes);
    });
}
function exchangeStream(of) {
    return exchange(of, async (answer, watch) => watchBody(answer, of, watch));
}
async function exchange(of, take) {
    const watch = new Stopwatch(of.deps);
    try {
        watch.expect(of.deps.limits.headersMs);
        const answer = await follow(of, watch);
        watch.stop();
        return await orLetGo(answer, take(answer, watch));
    }
    catch (error) {
        watch.stop();
        if (error instanceof http_error .j)
            return error;
        of.deps.signal.throwIfAborted();
        return failure(of.request, watch, error);
    }
}
async function orLetGo(answer, taken) {
    try {
        return await taken;
    }
    catch (error) {
        answer.discard();
        throw error;
    }
}
async function follow(of, watch) {
    let url = of.request.url;
    let headers = {
        'user-agent': of.deps.userAgent,
        ...of.request.headers,
    };
    for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
        const answer = await of.deps.wire({
            method: of.request.method,
            url,
            headers,
            body: of.request.body ?? null,
            signal: watch.signal,
        });
        const location = redirectOf(answer);
        if (location === undefined)
            return answer;
        answer.discard();
        const target = targetOf(location, url, of.request);
        if (target.origin !== new URL(url).origin)
            headers = withoutCredentials(headers);
        url = target.href;
    }
    throw refusal(of.request, 'too many redirects');
}
function redirectOf({ status, headers }) {
    const isRedirect = status >= 300 && status < 400;
    return (isRedirect && headers.get('location')) || undefined;
}
function targetOf(location, base, request) {
    const refuse = (detail) => refusal(request, detail);
    if (request.method !== 'GET')
        throw refuse('only a GET is redirected');
    const target = URL.parse(location, base);
    if (target === null || target.username !== '' || target.password !== '') {
        throw refuse('to an address that cannot be used');
    }
    const origin = new URL(request.url);
    if (target.protocol !== origin.protocol) {
        throw refuse(`to ${target.protocol}//${target.host}`);
    }
    if (request.isRedirectedAnywhere !== true &&
        target.origin !== origin.origin) {
        throw refuse(`to ${target.host}`);
    }
    return target;
}
function withoutCredentials(headers) {
    return Object.fromEntries(Object.entries(headers).filter(([name]) => !CREDENTIAL_HEADERS.includes(name.toLowerCase())));
}
async function readAll(answer) {
    if (isBodiless(answer)) {
        await passOver(answer);
        return external_node_buffer_.Buffer.alloc(0);
    }
    const pieces = [];
    for await (const piece of answer.body)
        pieces.push(piece);
    return external_node_buffer_.Buffer.concat(pieces);
}
function isBodiless({ status }) {
    return BODILESS.includes(status);
}
async function passOver(answer) {
    const isAnnounced = Number(answer.headers.get('content-length') ?? 0) > 0;
    if (isAnnounced)
        return answer.discard();
    for await (const _ of answer.body)
        ;
}
function watchBody(answer, of, watch) {
    const { status, headers } = answer;
    if (isBodiless(answer)) {
        answer.discard();
        return new Response(null, { status, headers });
    }
    const pieces = answer.body[Symbol.asyncIterator]();
    const body = new ReadableStream({
        pull: async (controller) => {
            const piece = readPiece(pieces, of, watch);
            const { done, value } = await orLetGo(answer, piece);
            if (done)
                return controller.close();
            controller.enqueue(value);
        },
        cancel: answer.discard,
    });
    return new Response(body, { status, headers });
}
async function readPiece(pieces, of, watch) {
    watch.expect(of.deps.limits.bodyIdleMs);
    try {
        return await pieces.next();
    }
    catch (error) {
        of.deps.signal.throwIfAborted();
        throw failure(of.request, watch, error);
    }
    finally {
        watch.stop();
    }
}
function refusal(request, detail) {
    return new http_error .j({ ...request, kind: 'redirect', detail });
}
function failure(request, watch, cause) {
    if (watch.hasExpired) {
        return new http_error .j({ ...request, kind: 'timeout' }, { cause });
    }
    const detail = describeBreak(cause, request.url);
    return new http_error .j({ ...request, kind: 'network', detail }, { cause });
}
class Stopwatch {
    #expired = new AbortController();
    signal;
    #timer;
    constructor(deps) {
        this.signal = AbortSignal.any([deps.signal, this.#expired.signal]);
    }
    expect(ms) {
        this.stop();
        this.#timer = setTimeout(() => this.#expired.abort(), ms);
    }
    stop() {
        clearTimeout(this.#timer);
    }
    get hasExpired() {
        return this.#expired.signal.aborted;
    }
}

var retry_policy = __webpack_require__(7593);
; 




class RequestCounter {
    #count = 0;
    add() {
        this.#count += 1;
    }
    get count() {
        return this.#count;
    }
}
class HttpClient {
    #deps;
    #counters;
    constructor(deps, counters = []) {
        this.#deps = deps;
        this.#counters = counters;
    }
    countedBy(counter) {
        return new HttpClient(this.#deps, [...this.#counters, counter]);
    }
    send(request) {
        return this.#attempt(request, exchangeWhole);
    }
    open(request) {
        return this.#attempt(request, exchangeStream);
    }
    async #attempt(request, exchange) {
        for (let number = 1;; number += 1) {
            const outcome = await this.#once(request, exchange);
            if (number === retry_policy .m || isFinal(outcome, request)) {
                return orThrow(outcome);
            }
            if (outcome instanceof Response)
                letGo(outcome);
            await this.#waitBefore(request, outcome, number);
        }
    }
    async #once(request, exchange) {
        await request.gate?.pass();
        refuseIfClosed(request);
        this.#deps.signal.throwIfAborted();
        for (const counter of this.#counters)
            counter.add();
        this.#deps.logger.debug(`${request.method} ${describeTarget(request)}`);
        return exchange({ request, deps: this.#deps });
    }
    async #waitBefore(request, outcome, number) {
        const { clock, budget, random, signal, logger } = this.#deps;
        const headers = isBroken(outcome) ? undefined : outcome.headers;
        const attempt = { number, now: clock.now(), random: random() };
        const waitMs = (0,retry_policy .qO)(headers, attempt);
        const retryAt = new Date(attempt.now.getTime() + waitMs);
        if (!budget.reserve(waitMs)) {
            if (isBroken(outcome))
                throw outcome;
            throw new http_error .j({
                ...request,
                kind: 'wait-too-long',
                status: outcome.status,
                retryAt,
            }, { cause: outcome });
        }
        const why = isBroken(outcome) ? outcome.kind : `answered ${outcome.status}`;
        logger.info(`Waiting ${Math.ceil(waitMs / 1000)} s before attempt ${number + 1} of ${retry_policy .m}: ${request.method} ${describeTarget(request)} ${why}.`);
        await clock.sleep(waitMs, signal);
    }
}
function isBroken(outcome) {
    return outcome instanceof http_error .j;
}
function isFinal(outcome, request) {
    if (isBroken(outcome))
        return outcome.kind === 'redirect';
    if (!(0,retry_policy .PS)(outcome.status))
        return true;
    const isAnswer = outcome instanceof http_answer .F;
    return isAnswer && request.isForCaller?.(outcome) === true;
}
function letGo(response) {
    response.body?.cancel().catch(() => undefined);
}
function refuseIfClosed(request) {
    const retryAt = request.gate?.closedUntil;
    if (retryAt === undefined)
        return;
    throw new http_error .j({ ...request, kind: 'wait-too-long', retryAt });
}
function describeTarget(request) {
    return `${new URL(request.url).host}${request.path}`;
}
function orThrow(outcome) {
    if (isBroken(outcome))
        throw outcome;
    return outcome;
}


/***/ }),

  7593:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    PS: () => (/* binding */ isRetryableStatus),
    m: () => (/* binding */ MAX_ATTEMPTS),
    mB: () => (/* binding */ askedDelayMs),
    qO: () => (/* binding */ retryDelayMs)
/* harmony export */ });
const MAX_ATTEMPTS = 5;
const FIRST_BACKOFF_MS = 1_000;
const MAX_BACKOFF_MS = 60_000;
const EPOCH_FROM_SECONDS = 1_000_000;
const MAX_ASKED_MS = 366 * 86_400_000;
const HTTP_DATE = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? /;
function isRetryableStatus(status) {
    return status === 408 || status === 429 || status >= 500;
}
function retryDelayMs(headers, attempt) {
    const asked = headers && askedDelayMs(headers, attempt.now);
    const backoff = Math.min(FIRST_BACKOFF_MS * 2 ** (attempt.number - 1), MAX_BACKOFF_MS);
    if (asked === undefined)
        return Math.round(backoff * (0.5 + attempt.random / 2));
    return asked + Math.round(FIRST_BACKOFF_MS * attempt.random);
}
function askedDelayMs(headers, now) {
    const asked = retryAfterMs(headers, now) ?? resetMs(headers, now);
    if (asked === undefined)
        return undefined;
    return Math.ceil(Math.min(Math.max(asked, 0), MAX_ASKED_MS));
}
function retryAfterMs(headers, now) {
    const text = headers.get('retry-after')?.trim() ?? '';
    if (/^\d+(\.\d+)?$/.test(text))
        return Number(text) * 1000;
    if (!HTTP_DATE.test(text))
        return undefined;
    const date = Date.parse(text.endsWith('GMT') ? text : `${text} GMT`);
    return Number.isNaN(date) ? undefined : date - now.getTime();
}
function resetMs(headers, now) {
    if (headers.get('x-ratelimit-remaining') !== '0')
        return undefined;
    const reset = Number(headers.get('x-ratelimit-reset') || Number.NaN);
    if (!Number.isFinite(reset))
        return undefined;
    if (reset < EPOCH_FROM_SECONDS)
        return reset * 1000;
    return reset * 1000 - now.getTime();
}


/***/ }),

  1729:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    createM365Collector: () => (/* binding */ createM365Collector),
    createM365Options: () => (/* binding */ createM365Options)
/* harmony export */ });
async function createM365Collector(wiring, microsoft) {
    const { m365Collector } = await Promise.all(/* import() */[__webpack_require__.e(744), __webpack_require__.e(920), __webpack_require__.e(807)]).then(__webpack_require__.bind(__webpack_require__, 8807));
    return m365Collector(createM365Options(wiring, microsoft));
}
function createM365Options({ config, environment, http }, microsoft) {
    const { clock, secrets, getOidcToken } = environment;
    const { credential, ...rest } = microsoft;
    return {
        ...rest,
        credential: credential.type === 'oidc'
            ? {
                type: 'oidc',
                getToken: (audience) => getOidcToken(audience, http.entra),
            }
            : credential,
        datasets: config.datasets,
        window: config.window,
        graphHttp: http.graph,
        entraHttp: http.entra,
        clock,
        secrets,
    };
}


/***/ }),

  9111:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ce: () => (/* binding */ createAfterwork),
    KH: () => (/* binding */ asksAfterwards),
    nh: () => (/* binding */ createPortClient),
    oO: () => (/* binding */ createTransport),
    ub: () => (/* binding */ createSetup)
/* harmony export */ });
  var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
  var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
  var _domain_dataset_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3288);
  var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3916);



const FATAL = [
    'PORT_WEBHOOK_MISSING',
    'PORT_UNAUTHORIZED',
    'PORT_FORBIDDEN',
    'CANCELLED',
];
async function createPortClient({ config, ...deps }) {
    if (config.port === undefined)
        return undefined;
    const { PortClient } = await __webpack_require__.e(/* import() */ 666).then(__webpack_require__.bind(__webpack_require__, 6666));
    return new PortClient({ ...config.port, ...deps });
}
async function createTransport(deps, client) {
    const { config, stamp, http } = deps;
    if (config.isDryRun)
        return createFileTransport(deps);
    if (!config.usesWebhooks) {
        const { EntitiesTransport } = await __webpack_require__.e(/* import() */ 1).then(__webpack_require__.bind(__webpack_require__, 2001));
        const users = await createUserDirectory(deps, client);
        return new EntitiesTransport(needed(client), users);
    }
    const { WebhookTransport } = await __webpack_require__.e(/* import() */ 782).then(__webpack_require__.bind(__webpack_require__, 8782));
    const targetOf = await findTargets(deps, client);
    return new WebhookTransport({ http, stamp, targetOf });
}
async function createFileTransport({ config, stamp, }) {
    const { FileTransport } = await __webpack_require__.e(/* import() */ 857).then(__webpack_require__.bind(__webpack_require__, 4857));
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(config.outputDir, 'dry-run');
    if (config.usesWebhooks)
        return new FileTransport(folder, stamp);
    const { ENTITIES_FORM } = await __webpack_require__.e(/* import() */ 485).then(__webpack_require__.bind(__webpack_require__, 4485));
    return new FileTransport(folder, stamp, ENTITIES_FORM);
}
async function createUserDirectory({ config, logger }, client) {
    if (config.identity.mode !== 'plain' || client === undefined)
        return undefined;
    const { UserDirectory } = await __webpack_require__.e(/* import() */ 446).then(__webpack_require__.bind(__webpack_require__, 2446));
    return new UserDirectory({ client, logger });
}
async function findTargets(deps, client) {
    const { webhooks } = deps.config;
    const lookUps = new Map();
    const urlOf = (webhook) => {
        const known = lookUps.get(webhook) ?? lookUp(webhook, deps, client);
        lookUps.set(webhook, known);
        return known;
    };
    for (const webhook of webhooksOf(deps.config)) {
        await urlOf(webhook).catch((error) => {
            if (FATAL.includes((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__  .w2)(error).code))
                throw error;
        });
    }
    return async (webhook) => {
        const url = await urlOf(webhook);
        const secret = webhooks[webhook]?.secret;
        if (url !== undefined && secret !== undefined)
            return { url, secret };
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__  .xL(`"port-webhook-${webhook}-url" and its secret are required to send this.`);
    };
}
async function lookUp(webhook, { config, secrets }, client) {
    const given = config.webhooks[webhook]?.url;
    if (given !== undefined || client === undefined)
        return given;
    const { lookUpWebhookUrls } = await __webpack_require__.e(/* import() */ 69).then(__webpack_require__.bind(__webpack_require__, 9069));
    const found = await lookUpWebhookUrls({ client, secrets }, [webhook]);
    return found[webhook];
}
function webhooksOf({ mode, datasets }) {
    if (mode === 'replay')
        return new Set();
    return new Set(datasets.map((name) => _domain_dataset_js__WEBPACK_IMPORTED_MODULE_1__  .yC[name].webhook));
}
const BACKFILL_WORKFLOW = 'copilot-usage-backfill.yml';
async function createSetup(deps, repository) {
    const { wantedObjects } = await __webpack_require__.e(/* import() */ 265).then(__webpack_require__.bind(__webpack_require__, 265));
    const { usesWebhooks, webhooks } = deps.config;
    const [org, repo] = repository?.split('/') ?? [];
    const secrets = Object.entries(webhooks).map(([webhook, { secret }]) => [
        webhook,
        secret,
    ]);
    return {
        client: needed(await createPortClient(deps)),
        wanted: wantedObjects({
            usesWebhooks,
            webhookSecrets: Object.fromEntries(secrets),
            workflow: org && repo ? { org, repo, workflow: BACKFILL_WORKFLOW } : undefined,
        }),
    };
}
function asksAfterwards(config) {
    return (config.verifyTimeoutMs !== undefined || config.pruneMaxPercent !== undefined);
}
async function createAfterwork({ config, clock, signal, startedAt }, client) {
    if (!asksAfterwards(config))
        return {};
    const timeoutMs = config.isDryRun ? undefined : config.verifyTimeoutMs;
    const maxPercent = config.pruneMaxPercent;
    const [{ PortVerifier }, { PortPruner }] = await Promise.all([
        __webpack_require__.e(/* import() */ 585).then(__webpack_require__.bind(__webpack_require__, 4585)),
        __webpack_require__.e(/* import() */ 691).then(__webpack_require__.bind(__webpack_require__, 7691)),
    ]);
    return {
        verifier: timeoutMs === undefined
            ? undefined
            : new PortVerifier({
                client: needed(client),
                clock,
                signal,
                timeoutMs,
                startedAt: config.usesWebhooks ? startedAt : undefined,
            }),
        pruner: maxPercent === undefined
            ? undefined
            : new PortPruner({
                client: needed(client),
                maxPercent,
                isDryRun: config.isDryRun,
            }),
    };
}
function needed(client) {
    if (client === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__  .xL('Port credentials are missing.');
    return client;
}


/***/ }),

  3336:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    g$: () => (/* binding */ prepareOutputDir),
    tL: () => (/* binding */ readReport),
    u5: () => (/* binding */ writeReport)
/* harmony export */ });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
  var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
  var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
  var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3916);
  var _sink_undelivered_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4986);




function prepareOutputDir(folder) {
    const probe = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, '.writable');
    try {
        makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder));
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(probe, '');
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(probe);
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__  .xL(`"output-dir" is "${folder}", which cannot be written (${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__  .gJ)(error)}). Give a folder that can.`, { cause: error });
    }
}
function makeFolder(folder) {
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder);
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(folder, { throwIfNoEntry: false })?.isDirectory())
        return;
    if (parent !== folder)
        makeFolder(parent);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder);
}
function writeReport(file, report) {
    (0,_sink_undelivered_js__WEBPACK_IMPORTED_MODULE_3__  .vK)(file, `${JSON.stringify(report, null, 2)}\n`);
}
function readReport(file) {
    try {
        return JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8'));
    }
    catch {
        return undefined;
    }
}


/***/ }),

  8867:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  runInTerminal: () => (/* binding */ runInTerminal)
});

var external_node_crypto_ = __webpack_require__(7598);
var external_node_path_ = __webpack_require__(6760);
var errors = __webpack_require__(3916);
; 
const DEFAULT_TIME_LIMITS = {
    headersMs: 60_000,
    bodyIdleMs: 30_000,
    bodyTotalMs: 120_000,
};

var schemas = __webpack_require__(7697);
var iso = __webpack_require__(4377);
var run_report = __webpack_require__(5732);
var domain_scope = __webpack_require__(1848);
var report_file = __webpack_require__(3336);
; 




const seatsSchema = schemas .Ikc({
    scope: schemas .YjP(),
    scope_type: schemas .k5n(domain_scope .$h),
    active_window_days: schemas .aig(),
    seats_total: schemas .aig(),
    seats_active: schemas .aig(),
    seat_utilization_rate: schemas .aig().optional(),
});
const m365Schema = schemas .Ikc({
    identifier: schemas .YjP(),
    report_date: schemas .YjP(),
    report_version: schemas .YjP().optional(),
    enabled_user_count: schemas .aig().optional(),
    active_user_count: schemas .aig().optional(),
    sku_total: schemas .aig().optional(),
    sku_assigned: schemas .aig().optional(),
    license_utilization_rate: schemas .aig().optional(),
    adoption_rate: schemas .aig().optional(),
});
const runSchema = schemas .Ikc({
    run_id: schemas .YjP(),
    started_at: iso .w$(),
    figures: schemas .Ikc({
        'github-seats': schemas .YOg(seatsSchema).default([]),
        'm365-summary': schemas .YOg(m365Schema).default([]),
    })
        .refine((figures) => Object.values(figures).flat().length > 0),
});
const version = schemas .euz(run_report .WI);
const ingestSchema = schemas .Ikc({
    ...runSchema.shape,
    schema_version: version,
    mode: schemas .euz('ingest'),
    dry_run: schemas .euz(false),
})
    .transform(({ run_id, started_at, figures }) => ({
    run_id,
    started_at,
    figures,
}));
const otherSchema = schemas .Ikc({ schema_version: version, previous: runSchema })
    .transform(({ previous }) => previous);
const reportSchema = schemas .KCZ([ingestSchema, otherSchema]);
function readPreviousRun(file) {
    return reportSchema.safeParse((0,report_file .tL)(file)).data;
}
function withPrevious(report, previous) {
    if (previous === undefined)
        return report;
    const isEarlier = Date.parse(previous.started_at) < Date.parse(report.started_at);
    return isEarlier ? { ...report, previous } : report;
}

var assemble_report = __webpack_require__(3646);
; 
function toDeliveredCounts(count) {
    const { sent, failed, batches, kept, rejected } = count;
    return {
        sent,
        failed,
        batches,
        ...(kept > 0 && { kept }),
        ...(rejected.length > 0 && { failed_entities: rejected }),
    };
}

var domain_dataset = __webpack_require__(3288);
var entity_problem = __webpack_require__(8131);
var batch = __webpack_require__(8895);
; 



class DeliveryLedger {
    #counts = new Map();
    of(dataset, scope) {
        return this.#count(dataset, (0,batch .lL)(scope));
    }
    addSent(batch) {
        for (const [key, records] of batch.countByScope) {
            const count = this.#count(batch.dataset, key);
            count.sent += records;
            count.batches += 1;
        }
    }
    addFailed(batch, failure, isKept) {
        for (const [key, records] of batch.countByScope) {
            const count = this.#count(batch.dataset, key);
            addFailure(count, failure);
            count.failed += records;
            if (isKept)
                count.kept += records;
        }
    }
    addRejected(batch, rejections, isKept) {
        for (const { index, reason } of rejections) {
            const one = batch.pick((place) => place === index);
            const [identifier = ''] = one.identifiers;
            const [key = ''] = one.countByScope.keys();
            const count = this.#count(batch.dataset, key);
            count.rejectedCount += 1;
            count.failed += 1;
            if (isKept)
                count.kept += 1;
            if (count.rejected.length < entity_problem .sl) {
                count.rejected.push({ identifier, reason });
            }
            addFailure(count, describeRejected(batch.dataset, count));
        }
    }
    addFailedRecord(of, failure, isKept) {
        const count = this.of(of.dataset, of.scope);
        addFailure(count, failure);
        count.failed += 1;
        if (isKept)
            count.kept += 1;
    }
    #count(dataset, key) {
        const name = `${dataset} ${key}`;
        const known = this.#counts.get(name);
        if (known !== undefined)
            return known;
        const fresh = {
            sent: 0,
            failed: 0,
            kept: 0,
            batches: 0,
            failure: undefined,
            rejected: [],
            rejectedCount: 0,
        };
        this.#counts.set(name, fresh);
        return fresh;
    }
}
function addFailure(count, failure) {
    const isWorse = failure.code === 'UNDELIVERED_NOT_KEPT';
    const isSame = failure.code === count.failure?.code;
    const isFuller = isSame && failure.code === 'PORT_ENTITIES_REJECTED';
    if (isWorse || isFuller || count.failure === undefined) {
        count.failure = failure;
    }
}
function describeRejected(dataset, count) {
    const { rejected, rejectedCount } = count;
    return {
        code: 'PORT_ENTITIES_REJECTED',
        message: `Port refused ${(0,entity_problem .h1)(rejectedCount)} of "${domain_dataset .yC[dataset].blueprint}": ${(0,entity_problem .W1)(rejected, rejectedCount)}. Correct the blueprint in Port ("mode: setup" does), then send what is kept in "undelivered" with "mode: replay".`,
    };
}

; 


const CREDENTIALS = 'port credentials';
class RefusalMemory {
    #transport;
    #refusals = new Map();
    constructor(transport) {
        this.#transport = transport;
    }
    get limits() {
        return this.#transport.limits;
    }
    get isSending() {
        return this.#transport.isSending;
    }
    async deliver(batch, position) {
        const known = this.#refusalOf(batch.dataset);
        if (known !== undefined)
            throw new errors .y_(known.code, known.message);
        try {
            return await this.#transport.deliver(batch, position);
        }
        catch (error) {
            const failure = (0,errors .w2)(error);
            const refused = whatRefuses(failure, batch.dataset);
            if (refused !== undefined)
                this.#refusals.set(refused, failure);
            throw error;
        }
    }
    #refusalOf(dataset) {
        const { webhook, blueprint } = domain_dataset .yC[dataset];
        return [CREDENTIALS, webhook, blueprint]
            .map((name) => this.#refusals.get(name))
            .find((refusal) => refusal !== undefined);
    }
}
function whatRefuses({ code }, dataset) {
    switch (code) {
        case 'PORT_WEBHOOK_REFUSED':
        case 'PORT_WEBHOOK_MISSING':
            return domain_dataset .yC[dataset].webhook;
        case 'PORT_NOT_FOUND':
            return domain_dataset .yC[dataset].blueprint;
        case 'PORT_UNAUTHORIZED':
        case 'PORT_FORBIDDEN':
            return CREDENTIALS;
        default:
            return undefined;
    }
}

var external_node_fs_ = __webpack_require__(3024);
var classic_errors = __webpack_require__(961);
var undelivered = __webpack_require__(4986);
; 







const FILE_NAME = /^(\d+)-([a-z0-9-]+)\.json$/;
const jsonValue = schemas .RZV(() => schemas .KCZ([
    schemas .YjP(),
    schemas .aig(),
    schemas .zMY(),
    schemas .YOg(jsonValue),
    schemas .g1P(schemas .YjP(), jsonValue),
]));
const fileSchema = schemas ._H3({
    kind: schemas .YjP(),
    blueprint: schemas .YjP(),
    records: schemas .YOg(schemas .Ikc({ identifier: schemas .YjP().min(1), title: schemas .YjP() })
        .catchall(jsonValue)),
});
function listUndelivered(folder) {
    if (!(0,external_node_fs_.existsSync)(folder))
        return [];
    return (0,external_node_fs_.readdirSync)(folder)
        .flatMap((name) => {
        const [, number, kind] = FILE_NAME.exec(name) ?? [];
        const dataset = domain_dataset ._u.find((it) => domain_dataset .yC[it].kind === kind);
        if (number === undefined || dataset === undefined)
            return [];
        return [
            { number: Number(number), name, path: (0,external_node_path_.join)(folder, name), dataset },
        ];
    })
        .sort((one, other) => one.number - other.number);
}
function readUndelivered(file, limits) {
    const batches = [new batch .lP(file.dataset, limits)];
    for (const record of readRecords(file)) {
        if (batches.at(-1)?.add(record, undefined))
            continue;
        const next = new batch .lP(file.dataset, limits);
        if (!next.add(record, undefined))
            throw tooLarge(file, limits);
        batches.push(next);
    }
    return batches.filter(({ size }) => size > 0);
}
function readRecords(file) {
    try {
        const { kind, records } = fileSchema.parse(JSON.parse((0,external_node_fs_.readFileSync)(file.path, 'utf8')));
        if (kind !== domain_dataset .yC[file.dataset].kind) {
            throw new Error(`it says it holds "${kind}"`);
        }
        return records;
    }
    catch (error) {
        throw new errors .y_('UNDELIVERED_UNREADABLE', `Cannot read the undelivered records in "${file.name}": ${firstLine(error)}. Restore the file as a run wrote it, or delete it and collect again.`, { cause: error });
    }
}
function tooLarge({ name }, { maxBodyBytes }) {
    return new errors .y_('PORT_RECORD_TOO_LARGE', `A record in "${name}" is larger than the ${maxBodyBytes / 1024} KiB that Port takes in one request. Make it smaller, or delete the file.`);
}
function keepOnly(file, rest) {
    const unsent = rest.filter(({ size }) => size > 0);
    if (unsent.length === 0) {
        (0,external_node_fs_.rmSync)(file.path);
        return;
    }
    const lists = unsent.map(({ recordsJson }) => recordsJson.slice(1, -1));
    const content = (0,undelivered .Wh)(file.dataset, `[${lists.join(',')}]`);
    (0,undelivered .vK)(file.path, content);
}
function firstLine(error) {
    if (error instanceof classic_errors .G) {
        const [issue] = error.issues;
        return `"${issue?.path.join('.')}" ${issue?.message}`;
    }
    return (0,errors .gJ)(error);
}

; 







async function replay(ports, frame) {
    const ledger = new DeliveryLedger();
    const found = new Map();
    const transport = new RefusalMemory(ports.transport);
    const log = ports.logger.group('Undelivered records');
    const files = listUndelivered(ports.folder);
    if (files.length === 0)
        log.info(`Nothing to replay in "${ports.folder}".`);
    for (const file of files) {
        const books = found.get(file.dataset) ?? { records: 0, failure: undefined };
        found.set(file.dataset, books);
        try {
            ports.signal.throwIfAborted();
            const outcome = await sendFile(file, { transport, ledger, books });
            log.info(`${file.name}: ${outcome}.`);
        }
        catch (error) {
            books.failure ??= (0,errors .w2)(error);
            log.info(`${file.name}: kept (${(0,errors .w2)(error).code}).`);
        }
    }
    log.end();
    const datasets = toDatasetReports(found, ledger);
    return (0,assemble_report .x)(frame, {
        mode: 'replay',
        sources: [],
        datasets,
        warnings: [],
        figures: {},
    });
}
async function sendFile(file, deps) {
    const { transport, ledger, books } = deps;
    const batches = readUndelivered(file, transport.limits);
    const total = sizeOf(batches);
    books.records += total;
    const rest = await sendBatches(batches, deps);
    if (!transport.isSending)
        return 'written, not sent';
    keepOnly(file, rest);
    const left = sizeOf(rest);
    return left === 0
        ? 'accepted and deleted'
        : `${total - left} accepted, ${left} kept (${ledger.of(file.dataset).failure?.code})`;
}
async function sendBatches(batches, { transport, ledger }) {
    const rest = [];
    for (const [index, batch] of batches.entries()) {
        try {
            const position = { index: index + 1, count: batches.length };
            const rejections = await transport.deliver(batch, position);
            const places = new Set(rejections.map((it) => it.index));
            const accepted = batch.pick((place) => !places.has(place));
            if (transport.isSending)
                ledger.addSent(accepted);
            ledger.addRejected(batch, rejections, true);
            rest.push(batch.pick((place) => places.has(place)));
        }
        catch (error) {
            const unsent = batches.slice(index);
            for (const one of unsent)
                ledger.addFailed(one, (0,errors .w2)(error), true);
            return [...rest, ...unsent];
        }
    }
    return rest;
}
function sizeOf(batches) {
    return batches.reduce((sum, { size }) => sum + size, 0);
}
function toDatasetReports(found, ledger) {
    return domain_dataset ._u.flatMap((dataset) => {
        const books = found.get(dataset);
        if (books === undefined)
            return [];
        const count = ledger.of(dataset);
        const error = books.failure ?? count.failure;
        return [
            {
                dataset,
                blueprint: domain_dataset .yC[dataset].blueprint,
                status: error ? 'failed' : 'ok',
                collected: books.records,
                verified: null,
                requests: 0,
                ...toDeliveredCounts(count),
                ...(error && { error }),
            },
        ];
    });
}

var p_map = __webpack_require__(606);
; 
function logDeliveries(datasets, logger) {
    const log = logger.group('Port');
    for (const row of datasets) {
        const { sent, failed, batches } = row;
        if (sent + failed === 0)
            continue;
        const lost = failed > 0 ? `, ${failed} not accepted${keptOf(row)}` : '';
        const requests = `${batches} ${batches === 1 ? 'batch' : 'batches'}`;
        log.info(`${nameOf(row)}: ${sent} sent in ${requests}${lost}.`);
    }
    log.end();
}
function nameOf({ dataset, scope }) {
    return scope === undefined ? dataset : `${dataset} of ${scope}`;
}
function keptOf({ failed, kept = 0 }) {
    if (kept === 0)
        return ' and not kept';
    return kept === failed
        ? ' and kept for replay'
        : `, ${kept} of them kept for replay`;
}

var domain_day = __webpack_require__(318);
; 
const ALLOWED = /^[\p{L}0-9@_.+:\\/-]$/u;
function toIdentifierPart(name) {
    return Array.from(name, (character) => ALLOWED.test(character) ? character : escapeCharacter(character)).join('');
}
function escapeCharacter(character) {
    return Array.from(new TextEncoder().encode(character), (byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}

; 
function toRecord(fields) {
    const record = { ...fields };
    for (const name in record)
        if (record[name] === '')
            record[name] = undefined;
    return record;
}

; 


const HASH_LENGTH = 32;
function userKey(person, identity) {
    switch (identity.mode) {
        case 'hash':
            return hashPerson(person, identity.key);
        case 'plain':
            return toIdentifierPart(sourceName(person));
        case 'none':
            throw new Error('A person has no key when "user-identity" is none');
    }
}
function sourceName(person) {
    return person.source === 'github'
        ? String(person.userId)
        : person.userPrincipalName.toLowerCase();
}
function hashPerson(person, key) {
    return (0,external_node_crypto_.createHmac)('sha256', key)
        .update(`${person.source}:${sourceName(person)}`)
        .digest('hex')
        .slice(0, HASH_LENGTH);
}

; 

function isActiveIn(days, holder, context) {
    if (holder.lastActivityAt === undefined)
        return false;
    return holder.lastActivityAt >= context.startedAt.getTime() - days * domain_day .sO;
}
function editorOf(holder) {
    const [name] = (holder.lastActivityEditor ?? '').split('/');
    return name || undefined;
}

; 
const HASH_TITLE_LENGTH = 12;
function userTitle(key, name) {
    return name ?? key.slice(0, HASH_TITLE_LENGTH);
}

; 







function toSeatUserRecord(of, context) {
    const { scope, holder } = of;
    const key = userKey({ source: 'github', userId: holder.userId }, context.identity);
    const isPlain = context.identity.mode === 'plain';
    return toRecord({
        identifier: `${toIdentifierPart((0,domain_scope .OD)(scope))}/${key}`,
        title: userTitle(key, isPlain ? holder.login : undefined),
        scope: scope.name,
        scope_type: scope.type,
        user_key: key,
        login: isPlain ? holder.login : undefined,
        plan_type: holder.plan,
        assigned_at: instant(holder.createdAt),
        last_activity_at: instant(holder.lastActivityAt),
        last_authenticated_at: instant(holder.lastAuthenticatedAt),
        last_activity_editor: holder.lastActivityEditor,
        editor: editorOf(holder),
        days_since_last_activity: daysSince(holder.lastActivityAt, context),
        active: isActiveIn(context.activeWindowDays, holder, context),
        no_recorded_activity: holder.lastActivityAt === undefined,
        pending_cancellation_date: holder.pendingCancellationDate &&
            (0,domain_day .$r)(holder.pendingCancellationDate),
        assigning_teams: sorted(holder.teams),
        organizations: sorted(holder.organizations),
        grants: holder.grants,
        record_date: (0,domain_day .$r)((0,domain_day .dA)(context.startedAt)),
    });
}
function instant(epochMs) {
    return epochMs === undefined ? undefined : (0,domain_day .fN)(epochMs);
}
function daysSince(epochMs, context) {
    if (epochMs === undefined)
        return undefined;
    const elapsedMs = context.startedAt.getTime() - epochMs;
    return Math.max(0, Math.floor(elapsedMs / domain_day .sO));
}
function sorted(names) {
    return names.length === 0 ? undefined : [...names].sort();
}

; 
function percentage(part, whole) {
    if (part === undefined || whole === undefined || whole === 0)
        return undefined;
    return Math.round((part * 1000) / whole) / 10;
}

; 
function topName(counts) {
    let top;
    for (const [name, count] of counts) {
        const isMore = top === undefined || count > top.count;
        const isTieBefore = count === top?.count && name < top.name;
        if (isMore || isTieBefore)
            top = { name, count };
    }
    return top?.name;
}

; 







const NEW_SEAT_MS = 7 * domain_day .sO;
function toSeatsRecord(of, context) {
    const { scope, seats } = of;
    const day = (0,domain_day .dA)(context.startedAt);
    const counts = countSeats(seats.holders, context);
    const total = seats.size;
    return toRecord({
        identifier: `${toIdentifierPart((0,domain_scope .OD)(scope))}@${day}`,
        title: `${scope.name} seats ${day}`,
        record_date: (0,domain_day .$r)(day),
        scope: scope.name,
        scope_type: scope.type,
        seats_total: total,
        seats_reported: seats.reportedTotal,
        seats_active_14d: counts.active14d,
        seats_active_30d: counts.active30d,
        seats_active: counts.active,
        active_window_days: context.activeWindowDays,
        seats_inactive: total - counts.active,
        seats_no_recorded_activity: counts.noRecordedActivity,
        seats_pending_cancellation: counts.pendingCancellation,
        seats_added_7d: counts.added7d,
        plan_type: planOf(counts.plans),
        seat_utilization_rate: percentage(counts.active, total),
        editors: Object.fromEntries([...counts.editors].sort(([one], [other]) => (one < other ? -1 : 1))),
        editor_top: topName(counts.editors),
    });
}
function countSeats(holders, context) {
    const counts = {
        active: 0,
        active14d: 0,
        active30d: 0,
        noRecordedActivity: 0,
        pendingCancellation: 0,
        added7d: 0,
        plans: new Set(),
        editors: new Map(),
    };
    const newSince = context.startedAt.getTime() - NEW_SEAT_MS;
    for (const holder of holders) {
        const isActive = isActiveIn(context.activeWindowDays, holder, context);
        counts.active += Number(isActive);
        counts.active14d += Number(isActiveIn(14, holder, context));
        counts.active30d += Number(isActiveIn(30, holder, context));
        counts.noRecordedActivity += Number(holder.lastActivityAt === undefined);
        counts.pendingCancellation += Number(Boolean(holder.pendingCancellationDate));
        counts.added7d += Number((holder.createdAt ?? 0) >= newSince);
        if (isActive)
            addTo(counts.editors, editorOf(holder));
        if (holder.plan !== undefined)
            counts.plans.add(holder.plan);
    }
    return counts;
}
function addTo(counts, name) {
    if (name !== undefined)
        counts.set(name, (counts.get(name) ?? 0) + 1);
}
function planOf(plans) {
    const [first, second] = plans;
    if (second !== undefined)
        return 'mixed';
    return first ?? 'unknown';
}

; 


const COMPLETION = 'code_completion';
const COLLECTIVE_NAMES = ['unknown', 'others', 'auto'];
function sumFeatures(usage, figure, isIncluded) {
    const entries = usage.byFeature?.filter(({ name }) => isIncluded(name));
    if (entries === undefined)
        return undefined;
    if (entries.length === 0)
        return 0;
    const values = entries
        .map((entry) => entry[figure])
        .filter((value) => value !== undefined);
    if (values.length === 0)
        return undefined;
    return values.reduce((sum, value) => sum + value);
}
function completionFigure(usage, figure) {
    return sumFeatures(usage, figure, (feature) => feature === COMPLETION);
}
function acceptanceRate(usage) {
    return percentage(completionFigure(usage, 'acceptances'), completionFigure(usage, 'generations'));
}
function topNames(usage) {
    return {
        editor_top: topOf(usage.byEditor, activity),
        language_top: topOf(usage.byLanguage, generations),
        model_top: topOf(usage.byModel, activity),
    };
}
function topOf(entries, weightOf) {
    const weights = new Map();
    for (const entry of entries ?? []) {
        const weight = weights.get(entry.name) ?? 0;
        weights.set(entry.name, weight + weightOf(entry));
    }
    const proper = new Map([...weights].filter(([name]) => !COLLECTIVE_NAMES.includes(name)));
    return topName(proper.size > 0 ? proper : weights);
}
function activity(entry) {
    return (entry.interactions ?? 0) + generations(entry);
}
function generations(entry) {
    return entry.generations ?? 0;
}

; 






function toUsageRecord(of) {
    const { scope, usage } = of;
    return toRecord({
        identifier: `${toIdentifierPart((0,domain_scope .OD)(scope))}@${usage.day}`,
        title: `${scope.name} ${usage.day}`,
        record_date: (0,domain_day .$r)(usage.day),
        scope: scope.name,
        scope_type: scope.type,
        git_hub_org: scope.type === 'organization' ? scope.name : undefined,
        ...people(usage),
        ...github_usage_activity(usage),
        ...topNames(usage),
        pull_requests_created: usage.pullRequests?.created,
        pull_requests_created_by_copilot: usage.pullRequests?.createdByCopilot,
        pull_requests_reviewed_by_copilot: usage.pullRequests?.reviewedByCopilot,
        pull_requests_merged: usage.pullRequests?.merged,
        breakdown: Object.keys(usage.breakdown).length > 0 ? usage.breakdown : undefined,
    });
}
function people(usage) {
    return {
        total_active_users: usage.dailyActiveUsers,
        weekly_active_users: usage.weeklyActiveUsers,
        monthly_active_users: usage.monthlyActiveUsers,
        total_active_chat_users: usage.monthlyActiveChatUsers,
        monthly_active_agent_users: usage.monthlyActiveAgentUsers,
        daily_active_cli_users: usage.dailyActiveCliUsers,
        chat_adoption_rate: percentage(usage.monthlyActiveChatUsers, usage.monthlyActiveUsers),
    };
}
function github_usage_activity(usage) {
    return {
        total_chat_turns: sumFeatures(usage, 'interactions', (feature) => feature.startsWith('chat_')),
        total_interactions: usage.totals.interactions,
        total_suggestions_count: completionFigure(usage, 'generations'),
        total_acceptances_count: completionFigure(usage, 'acceptances'),
        total_lines_suggested: completionFigure(usage, 'linesSuggested'),
        total_lines_accepted: completionFigure(usage, 'linesAdded'),
        total_lines_added: usage.totals.linesAdded,
        total_lines_deleted: usage.totals.linesDeleted,
        acceptance_rate: acceptanceRate(usage),
    };
}

; 







function toUserUsageRecord(of, context) {
    const { scope, usage } = of;
    const { identity } = context;
    const key = userKey({ source: 'github', userId: usage.userId }, identity);
    const isPlain = identity.mode === 'plain';
    const login = isPlain && usage.login !== '' ? usage.login : undefined;
    return toRecord({
        identifier: `${toIdentifierPart((0,domain_scope .OD)(scope))}/${key}@${usage.day}`,
        title: `${userTitle(key, login)} ${usage.day}`,
        scope: scope.name,
        scope_type: scope.type,
        user_key: key,
        login,
        record_date: (0,domain_day .$r)(usage.day),
        interactions: usage.totals.interactions,
        generations: usage.totals.generations,
        acceptances: usage.totals.acceptances,
        lines_added: usage.totals.linesAdded,
        lines_deleted: usage.totals.linesDeleted,
        acceptance_rate: acceptanceRate(usage),
        used_chat: usage.usedChat,
        used_agent: usage.usedAgent,
        used_cli: usage.usedCli,
        used_cloud_agent: usage.usedCloudAgent,
        ai_credits_used: usage.aiCreditsUsed,
        ...topNames(usage),
        active: isActive(usage),
    });
}
function isActive({ totals }) {
    const { interactions, generations } = totals;
    if (interactions === undefined && generations === undefined)
        return undefined;
    return (interactions ?? 0) > 0 || (generations ?? 0) > 0;
}

; 



const APPS_WITH_PROPERTIES = [
    'teams',
    'word',
    'excel',
    'powerpoint',
    'outlook',
    'onenote',
    'loop',
    'chat',
    'edge',
    'm365_copilot',
    'chat_work',
    'chat_web',
];
function toM365SummaryRecord(summary, context) {
    const { tenantId, period, reportDate, anyApp, apps, licences } = summary;
    return toRecord({
        identifier: `${tenantId}:${period}@${reportDate}`,
        title: `Microsoft 365 Copilot ${period} ${reportDate}`,
        period,
        report_date: (0,domain_day .$r)(reportDate),
        report_version: summary.reportVersion,
        enabled_user_count: anyApp.enabled,
        active_user_count: anyApp.active,
        sku_total: licences?.total,
        sku_assigned: licences?.assigned,
        license_utilization_rate: percentage(anyApp.active, licences?.total),
        license_assignment_rate: percentage(licences?.assigned, licences?.total),
        adoption_rate: percentage(anyApp.active, anyApp.enabled),
        prompts_total: summary.promptsTotal,
        prompts_average: summary.promptsAverage,
        apps: toAppsObject(apps),
        ...toAppProperties(apps),
        identities_concealed: summary.identitiesConcealed,
        data_age_days: (0,domain_day .YM)(reportDate, (0,domain_day .dA)(context.startedAt)),
    });
}
function toAppsObject(apps) {
    const known = Object.entries(apps).map(([app, usage]) => [app, toUsageObject(usage)]);
    return known.length === 0 ? undefined : Object.fromEntries(known);
}
function toUsageObject({ enabled, active }) {
    return {
        ...(enabled === undefined ? {} : { enabled }),
        ...(active === undefined ? {} : { active }),
    };
}
function toAppProperties(apps) {
    const properties = {};
    for (const app of APPS_WITH_PROPERTIES) {
        properties[`${app}_enabled_users`] = apps[app]?.enabled;
        properties[`${app}_active_users`] = apps[app]?.active;
    }
    return properties;
}

; 




function toM365DailyRecord(day) {
    const { tenantId, reportDate, anyApp } = day;
    return toRecord({
        identifier: `${tenantId}@${reportDate}`,
        title: `Microsoft 365 Copilot ${reportDate}`,
        report_date: (0,domain_day .$r)(reportDate),
        enabled_user_count: anyApp.enabled,
        active_user_count: anyApp.active,
        prompts_total: day.promptsTotal,
        apps: toAppsObject(day.apps),
        adoption_rate: percentage(anyApp.active, anyApp.enabled),
    });
}

var m365 = __webpack_require__(9271);
; 




const TITLE_KEY_CHARACTERS = 12;
const SAME_APP = {
    chat_work: 'chat',
    chat_web: 'chat',
};
function toM365UserRecord(user, { identity }) {
    const { tenantId, userPrincipalName, reportDate, activity } = user;
    const key = userKey({ source: 'm365', userPrincipalName }, identity);
    const isPlain = identity.mode === 'plain';
    const title = isPlain ? userPrincipalName : key.slice(0, TITLE_KEY_CHARACTERS);
    const last = lastActivity(user);
    const start = periodStart(user);
    return toRecord({
        identifier: `${tenantId}/${key}`,
        title,
        period: user.period,
        report_date: (0,domain_day .$r)(reportDate),
        user_key: key,
        user_hash: identity.mode === 'hash' ? key : undefined,
        user_principal_name: isPlain && !user.isConcealed ? userPrincipalName : undefined,
        display_name: isPlain ? user.displayName : undefined,
        identity_concealed: user.isConcealed,
        last_activity_date: dateTimeOf(last),
        teams_copilot_last_activity: dateTimeOf(activity.teams),
        word_copilot_last_activity: dateTimeOf(activity.word),
        excel_copilot_last_activity: dateTimeOf(activity.excel),
        ppt_copilot_last_activity: dateTimeOf(activity.powerpoint),
        outlook_copilot_last_activity: dateTimeOf(activity.outlook),
        onenote_copilot_last_activity: dateTimeOf(activity.onenote),
        loop_copilot_last_activity: dateTimeOf(activity.loop),
        chat_last_activity: dateTimeOf(activity.chat),
        chat_work_last_activity: dateTimeOf(activity.chat_work),
        chat_web_last_activity: dateTimeOf(activity.chat_web),
        m365_app_last_activity: dateTimeOf(activity.m365_app),
        edge_last_activity: dateTimeOf(activity.edge),
        agent_last_activity: dateTimeOf(activity.agent),
        days_since_last_activity: last && (0,domain_day .YM)(last, reportDate),
        active_in_period: last !== undefined && last >= start,
        apps_used: countApps(user, start),
        prompts_total: user.promptsTotal,
        prompts_chat_work: user.promptsChatWork,
        prompts_chat_web: user.promptsChatWeb,
        active_usage_days: user.activeUsageDays,
    });
}
function dateTimeOf(day) {
    return day && (0,domain_day .$r)(day);
}
function lastActivity(user) {
    return user.lastActivityDate ?? Object.values(user.activity).toSorted().at(-1);
}
function periodStart({ period, reportDate }) {
    return (0,domain_day .fi)(reportDate, 1 - Number(period.slice(1)));
}
function countApps(user, start) {
    const used = m365 .nD.filter((surface) => {
        const day = user.activity[surface];
        return day !== undefined && day >= start;
    });
    return new Set(used.map((surface) => SAME_APP[surface] ?? surface)).size;
}

; 







function toDataRecord(item, context) {
    switch (item.dataset) {
        case 'github-seats':
            return toSeatsRecord(item, context);
        case 'github-usage':
            return toUsageRecord(item);
        case 'github-seat-users':
            return toSeatUserRecord(item, context);
        case 'github-user-usage':
            return toUserUsageRecord(item, context);
        case 'm365-summary':
            return toM365SummaryRecord(item.summary, context);
        case 'm365-daily':
            return toM365DailyRecord(item.day);
        case 'm365-users':
            return toM365UserRecord(item.user, context);
    }
}

; 




const SOURCE_TITLES = {
    github: 'GitHub Copilot',
    m365: 'Microsoft 365 Copilot',
};
async function takeIn(collector, deps) {
    const log = deps.logger.group(SOURCE_TITLES[collector.source]);
    try {
        await (0,p_map .Ay)(collector.units(), (unit) => new UnitIntake(unit, { ...deps, logger: log }).run(), { concurrency: collector.concurrency });
    }
    finally {
        log.end();
    }
}
class UnitIntake {
    #unit;
    #deps;
    #books;
    constructor(unit, deps) {
        this.#unit = unit;
        this.#deps = deps;
        this.#books = new Map(unit.datasets.map((dataset) => [
            dataset,
            deps.ledger.open(dataset, unit.scope, () => unit.requestCount),
        ]));
    }
    async run() {
        try {
            for await (const event of this.#unit.collect(this.#deps.logger)) {
                await this.#handle(event);
            }
        }
        catch (error) {
            const failure = (0,errors .w2)(error);
            for (const books of this.#books.values())
                books.failure ??= failure;
        }
        for (const books of this.#books.values())
            this.#logOutcome(books);
    }
    async #handle(event) {
        switch (event.type) {
            case 'item': {
                const { dataset } = event.item;
                const record = toDataRecord(event.item, this.#deps.context);
                const books = this.#booksOf(dataset);
                this.#deps.ledger.enter(books, record);
                return this.#deps.sink.put({ dataset, scope: this.#unit.scope, record });
            }
            case 'empty-day':
                this.#booksOf(event.dataset).emptyDays += 1;
                return;
            case 'failed-day':
                this.#booksOf(event.dataset).failedDays.push(event);
                return;
            case 'failed':
                this.#booksOf(event.dataset).failure ??= event.failure;
                return;
            case 'warning':
                this.#deps.ledger.warn(event.warning);
                this.#deps.logger.warning(event.warning.message);
                return;
        }
    }
    #booksOf(dataset) {
        const books = this.#books.get(dataset);
        if (books === undefined) {
            throw new Error(`"${dataset}" was collected without being asked for`);
        }
        return books;
    }
    #logOutcome({ dataset, collected, emptyDays, failure, failedDays }) {
        const { scope, requestCount } = this.#unit;
        const where = scope === undefined ? '' : ` of ${(0,domain_scope .OI)(scope)}`;
        const outcome = failure === undefined
            ? `${count(collected, 'record')} from ${count(requestCount, 'request')}`
            : `failed (${failure.code})`;
        const days = [
            emptyDays > 0 ? `, ${count(emptyDays, 'day')} without a report` : '',
            failedDays.length > 0
                ? `, ${count(failedDays.length, 'day')} failed`
                : '',
        ].join('');
        this.#deps.logger.info(`${dataset}${where}: ${outcome}${days}.`);
    }
}
function count(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

; 

const PRUNED_DATASETS = [
    'github-seat-users',
    'm365-users',
];
async function pruneGone(datasets, deps) {
    const { pruner, logger } = deps;
    if (pruner === undefined)
        return datasets;
    const log = logger.group('Pruning');
    const pruned = [];
    for (const row of datasets) {
        pruned.push(await pruneRow(row, { ...deps, pruner, logger: log }));
    }
    log.end();
    return pruned;
}
async function pruneRow(row, deps) {
    const { dataset, blueprint, scope } = row;
    if (!PRUNED_DATASETS.includes(dataset))
        return row;
    const doubt = doubtAbout(row, deps);
    if (doubt !== undefined) {
        deps.logger.info(`${nameOf(row)}: nobody is removed, because ${doubt}.`);
        return row;
    }
    const outcome = await deps.pruner.prune({
        blueprint,
        identifiers: deps.sink.identifiersOf(dataset, scope),
        properties: toProperties(scope),
    });
    deps.logger.info(`${nameOf(row)}: ${describe(outcome)}.`);
    if (outcome.refusal) {
        deps.logger.warning(`A run would not remove them. ${outcome.refusal.message}`);
    }
    return correct(row, outcome);
}
function doubtAbout(row, { ledger }) {
    if (row.status === 'empty')
        return 'the source has nobody';
    if (row.status !== 'ok' || row.failed > 0) {
        return 'not everything was collected and delivered';
    }
    return ledger.doubtAbout(row.dataset);
}
function toProperties(scope) {
    if (scope === undefined)
        return {};
    const [type, name] = scope.split(':');
    return name === undefined
        ? { scope, scope_type: 'organization' }
        : { scope: name, scope_type: type ?? '' };
}
function describe(outcome) {
    const { known, gone, removed, failure, refusal } = outcome;
    if (refusal !== undefined) {
        return `${gone} of ${known} people are gone, and none would be removed from Port (${refusal.code})`;
    }
    if (failure !== undefined) {
        return `${removed} of ${known} people removed from Port (${failure.code})`;
    }
    return removed < gone
        ? `${gone} of ${known} people would be removed from Port`
        : `${removed} of ${known} people removed from Port`;
}
function correct(row, outcome) {
    const { gone, removed, failure } = outcome;
    if (failure !== undefined) {
        return { ...row, status: 'failed', pruned: removed, error: failure };
    }
    return removed < gone
        ? { ...row, would_prune: gone }
        : { ...row, pruned: removed };
}

; 



const MAX_FIGURE_DAYS = 31;
const MAX_NAMED_DAYS = 10;
const LEFT_OUT_OF_FIGURES = 'breakdown';
class RunLedger {
    #entries = new Map();
    #warnings = [];
    #concealed = new Set();
    open(dataset, scope, requestCount) {
        const entry = {
            dataset,
            scope,
            requestCount,
            collected: 0,
            emptyDays: 0,
            failedDays: [],
            failure: undefined,
            figures: [],
        };
        const key = `${dataset} ${scope === undefined ? '' : (0,domain_scope .OD)(scope)}`;
        this.#entries.set(key, entry);
        return entry;
    }
    warn(warning) {
        this.#warnings.push(warning);
    }
    enter(entry, record) {
        entry.collected += 1;
        if (record.identity_concealed === true)
            this.#concealed.add(entry.dataset);
        if (domain_dataset .yC[entry.dataset].isPerPerson)
            return;
        const { [LEFT_OUT_OF_FIGURES]: _, ...figure } = record;
        const { identifier, title } = record;
        entry.figures = [...entry.figures, { ...figure, identifier, title }]
            .sort((one, other) => (one.identifier < other.identifier ? -1 : 1))
            .slice(-MAX_FIGURE_DAYS);
    }
    doubtAbout(dataset) {
        if (this.#concealed.has(dataset)) {
            return 'the tenant conceals names, and concealed names may change';
        }
        const isShort = this.#warnings.some(({ code }) => code === 'M365_USERS_FEWER_THAN_ENABLED');
        return isShort && dataset === 'm365-users'
            ? 'the report has fewer people than the summary counts'
            : undefined;
    }
    get warnings() {
        return this.#warnings;
    }
    get figures() {
        const figures = new Map();
        for (const entry of this.#entries.values()) {
            if (entry.figures.length === 0)
                continue;
            const others = figures.get(entry.dataset) ?? [];
            figures.set(entry.dataset, [...others, ...entry.figures]);
        }
        return Object.fromEntries(figures);
    }
    datasets(countOf) {
        return domain_dataset ._u.flatMap((name) => [...this.#entries.values()]
            .filter(({ dataset }) => dataset === name)
            .map((entry) => toDatasetReport(entry, countOf(entry.dataset, entry.scope))));
    }
}
function toDatasetReport(entry, count) {
    const error = failureOf(entry) ?? count.failure;
    return {
        dataset: entry.dataset,
        blueprint: domain_dataset .yC[entry.dataset].blueprint,
        ...(entry.scope && { scope: (0,domain_scope .OD)(entry.scope) }),
        status: statusOf(entry, count),
        collected: entry.collected,
        verified: null,
        requests: entry.requestCount(),
        ...toDeliveredCounts(count),
        ...(entry.emptyDays > 0 && { empty_days: entry.emptyDays }),
        ...(entry.failedDays.length > 0 && {
            failed_days: entry.failedDays.map(({ day }) => day).sort(),
        }),
        ...(error && { error }),
    };
}
function statusOf(entry, count) {
    if (failureOf(entry) !== undefined || count.failed > 0)
        return 'failed';
    return entry.collected > 0 ? 'ok' : 'empty';
}
function failureOf(entry) {
    if (entry.failure !== undefined)
        return entry.failure;
    const [first] = entry.failedDays;
    if (first === undefined)
        return undefined;
    const days = entry.failedDays.map(({ day }) => day).sort();
    const named = days.slice(0, MAX_NAMED_DAYS).join(', ');
    const more = days.length - MAX_NAMED_DAYS;
    return {
        code: first.failure.code,
        message: `${days.length} ${days.length === 1 ? 'day' : 'days'} could not be read (${named}${more > 0 ? ` and ${more} more` : ''}). ${first.failure.message}`,
    };
}

; 

function toSourceReports(datasets) {
    return domain_dataset .Hl.flatMap((source) => {
        const rows = datasets.filter((row) => domain_dataset .yC[row.dataset].source === source);
        if (rows.length === 0) {
            return [{ source, scope: '', status: 'skipped' }];
        }
        const scopes = [...new Set(rows.map((row) => row.scope ?? ''))];
        return scopes.map((scope) => toSourceReport({ source, scope }, rows.filter((row) => (row.scope ?? '') === scope)));
    });
}
function toSourceReport(of, rows) {
    const failed = rows.find(({ status }) => status === 'failed');
    const error = failed?.error;
    return { ...of, status: source_reports_statusOf(rows), ...(error && { error }) };
}
function source_reports_statusOf(rows) {
    const statuses = rows.map(({ status }) => status);
    if (statuses.includes('failed'))
        return 'failed';
    return statuses.includes('ok') ? 'ok' : 'empty';
}

; 



async function verifyDelivery(datasets, { verifier, sink, logger }) {
    const sent = datasets.filter((row) => row.sent > 0);
    if (verifier === undefined || sent.length === 0)
        return datasets;
    const log = logger.group('Verification');
    const verdicts = await verifier.verify(sent.map(({ dataset, blueprint, scope }) => ({
        blueprint,
        webhook: domain_dataset .yC[dataset].webhook,
        identifiers: sink.identifiersOf(dataset, scope),
    })));
    const corrected = new Map();
    for (const [index, row] of sent.entries()) {
        const verdict = verdicts[index];
        if (verdict === undefined)
            throw new Error('A verdict is missing');
        corrected.set(row, verify_delivery_correct(row, verdict));
        log.info(`${nameOf(row)}: ${verify_delivery_describe(verdict)}.`);
    }
    log.end();
    return datasets.map((row) => corrected.get(row) ?? row);
}
function verify_delivery_describe(verdict) {
    if ('failure' in verdict)
        return `not verified (${verdict.failure.code})`;
    const { verified, missing } = verdict;
    const lost = missing > 0 ? `, ${missing} missing` : '';
    return `Port has ${verified}${lost}`;
}
function verify_delivery_correct(row, verdict) {
    if ('failure' in verdict)
        return failWith(row, toNotAsked(row, verdict));
    const { verified, missing, problems } = verdict;
    if (missing === 0)
        return { ...row, verified };
    return {
        ...failWith(row, toMissing(row, verdict)),
        failed: row.failed + missing,
        verified,
        failed_entities: [...(row.failed_entities ?? []), ...problems],
    };
}
function failWith(row, error) {
    return { ...row, status: 'failed', error: row.error ?? error };
}
function toNotAsked({ blueprint }, { failure }) {
    const { code, message } = failure;
    return {
        code,
        message: `The entities of "${blueprint}" were sent, but it is not known whether Port has them. ${message}`,
    };
}
function toMissing({ blueprint, sent }, verdict) {
    const { verified, missing, problems, isRefused } = verdict;
    const advice = verified === 0 && !isRefused
        ? `Nothing has arrived, as when the signing secret does not fit: compare "port-webhook-secret" with the secret of the data source in Port.`
        : `Correct the blueprint or the mapping in Port ("mode: setup" does), then run it again.`;
    return {
        code: 'PORT_ENTITIES_MISSING',
        message: `Port does not have ${missing} of the ${(0,entity_problem .h1)(sent)} of "${blueprint}" that were sent: ${(0,entity_problem .W1)(problems, missing)}. ${advice} If Port is only slow, raise "verify-timeout-seconds".`,
    };
}

; 








async function ingest(ports, frame) {
    const ledger = new RunLedger();
    await (0,p_map .Ay)(ports.collectors, (collector) => takeIn(collector, { ...ports, ledger }));
    await ports.sink.close();
    const sent = ledger.datasets((...of) => ports.sink.countOf(...of));
    logDeliveries(sent, ports.logger);
    const verified = await verifyDelivery(sent, ports);
    const datasets = await pruneGone(verified, { ...ports, ledger });
    return (0,assemble_report .x)(frame, {
        mode: 'ingest',
        sources: toSourceReports(datasets),
        datasets,
        warnings: ledger.warnings,
        figures: ledger.figures,
    });
}

; 


async function runMode(mode, wired) {
    switch (mode) {
        case 'ingest':
            return ingest(await wired.ingest(), wired.frame);
        case 'setup': {
            const { setup } = await Promise.all(/* import() */[__webpack_require__.e(661), __webpack_require__.e(294)]).then(__webpack_require__.bind(__webpack_require__, 8294));
            return setup(await wired.setup(), wired.frame);
        }
        case 'check': {
            const { check } = await __webpack_require__.e(/* import() */ 883).then(__webpack_require__.bind(__webpack_require__, 5883));
            return check(await wired.check(), wired.frame);
        }
        case 'replay':
            return replay(await wired.replay(), wired.frame);
    }
}

var promises_ = __webpack_require__(8500);
; 

const systemClock = {
    now: () => new Date(),
    sleep: async (ms, signal) => {
        try {
            await (0,promises_.setTimeout)(ms, undefined, { signal });
        }
        catch (error) {
            signal.throwIfAborted();
            throw error;
        }
    },
};

var oidc = __webpack_require__(8563);
var external_node_process_ = __webpack_require__(1708);
var external_node_process_default = /*#__PURE__*/__webpack_require__.n(external_node_process_);
; 

function abortOnSignals(reason) {
    const controller = new AbortController();
    const abort = () => controller.abort(reason());
    external_node_process_default().on('SIGINT', abort);
    external_node_process_default().on('SIGTERM', abort);
    return controller.signal;
}

var check_table = __webpack_require__(9885);
; 

const MAX_LINES = 30;
function describeCheckFailures(report) {
    const rows = report.check ?? [];
    const failed = rows.filter(({ status }) => status === 'failure');
    const lines = failed.map((row) => `- ${row.area}, ${row.subject}: ${(0,check_table .j)(row)}`);
    const left = lines.length - MAX_LINES;
    const more = left > 0 ? [`- ${left} more are in "report.json".`] : [];
    return [
        `Not everything is ready: ${failed.length} of ${rows.length} checks failed.`,
        ...lines.slice(0, MAX_LINES),
        ...more,
    ].join('\n');
}

; 
const MAX_NAMED = 3;
const TRACE_ID = /trace id \w+/g;
function listSetupProblems({ setup = [] }) {
    const problems = new Map();
    for (const { kind, identifier, error } of setup) {
        if (error === undefined)
            continue;
        const reason = `${error.code} ${error.message.replace(TRACE_ID, '')}`;
        const known = problems.get(reason) ?? { objects: [], error };
        const objects = [...known.objects, [kind, identifier]];
        problems.set(reason, { ...known, objects });
    }
    return [...problems.values()];
}
function nameFew(names) {
    const left = names.length - MAX_NAMED;
    const named = names.slice(0, MAX_NAMED).join(', ');
    return left > 0 ? `${named} and ${left} more` : named;
}

; 

function describeSetupFailures(report) {
    const lines = listSetupProblems(report).map(({ objects, error }) => {
        const names = objects.map(([kind, name]) => `${kind} "${name}"`);
        return `- ${nameFew(names)}: [${error.code}] ${error.message}`;
    });
    const outcome = report.result === 'partial'
        ? 'Port is not completely set up.'
        : 'Port could not be set up.';
    return [outcome, ...lines].join('\n');
}

; 


const failures_MAX_LINES = 30;
function describeFailures(report) {
    if (report.check !== undefined)
        return describeCheckFailures(report);
    if (report.setup !== undefined)
        return describeSetupFailures(report);
    const failed = report.datasets.filter(({ status, error }) => status === 'failed' && error !== undefined);
    const messages = [...new Set(failed.map(({ error }) => error?.message ?? ''))];
    const lines = messages.map((message) => {
        const rows = failed.filter(({ error }) => error?.message === message);
        const datasets = [...new Set(rows.map(({ dataset }) => dataset))];
        return `- ${datasets.join(', ')}: [${rows[0]?.error?.code}] ${message}`;
    });
    const outcome = report.result === 'partial'
        ? 'Some of what was asked for was not delivered.'
        : 'Nothing of what was asked for was delivered.';
    const left = lines.length - failures_MAX_LINES;
    const more = left > 0 ? [`- ${left} more are in "report.json".`] : [];
    return [outcome, ...lines.slice(0, failures_MAX_LINES), ...more].join('\n');
}

var text_table = __webpack_require__(8793);
var src_version = __webpack_require__(1013);
var github_wiring = __webpack_require__(5966);
var http_client = __webpack_require__(1527);
; 
class WaitBudget {
    #clock;
    #limitMs;
    #usedMs = 0;
    #coveredUntilMs = 0;
    constructor(clock, limitMs) {
        this.#clock = clock;
        this.#limitMs = limitMs;
    }
    reserve(waitMs) {
        const from = Math.max(this.#clock.now().getTime(), this.#coveredUntilMs);
        const until = this.#clock.now().getTime() + waitMs;
        const costMs = Math.max(0, until - from);
        if (this.#usedMs + costMs > this.#limitMs)
            return false;
        this.#usedMs += costMs;
        this.#coveredUntilMs = Math.max(this.#coveredUntilMs, until);
        return true;
    }
    get usedMs() {
        return this.#usedMs;
    }
}

var external_node_buffer_ = __webpack_require__(4573);
var external_node_stream_ = __webpack_require__(7075);
var external_node_zlib_ = __webpack_require__(8522);
var undici = __webpack_require__(6752);
; 




const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const DECODERS = new Map([
    ['gzip', external_node_zlib_.createGunzip],
    ['x-gzip', external_node_zlib_.createGunzip],
    ['deflate', external_node_zlib_.createInflate],
    ['br', external_node_zlib_.createBrotliDecompress],
]);
const httpWire = async ({ url, method, headers, ...rest }) => {
    rest.signal.throwIfAborted();
    const answering = (0,undici.request)(url, {
        ...rest,
        method: methodOf(method),
        headers: { accept: '*/*', 'accept-encoding': 'gzip', ...headers },
        headersTimeout: 0,
        bodyTimeout: 0,
    });
    const received = await orAborted(answering, rest.signal);
    received.body.on('error', () => undefined);
    const answerHeaders = toHeaders(received.headers);
    return {
        status: received.statusCode,
        headers: answerHeaders,
        body: decode(received.body, answerHeaders.get('content-encoding')),
        discard: () => received.body.destroy(),
    };
};
async function orAborted(answering, signal) {
    const aborted = Promise.withResolvers();
    const abort = () => aborted.reject(signal.reason);
    signal.addEventListener('abort', abort);
    try {
        return await Promise.race([answering, aborted.promise]);
    }
    finally {
        signal.removeEventListener('abort', abort);
    }
}
function methodOf(name) {
    const method = METHODS.find((each) => each === name);
    if (method === undefined)
        throw new TypeError(`No method "${name}"`);
    return method;
}
function decode(body, encoding) {
    const createDecoder = DECODERS.get(encoding?.trim().toLowerCase() ?? '');
    return createDecoder === undefined ? body : decompress(body, createDecoder);
}
async function* decompress(body, createDecoder) {
    const pieces = body[Symbol.asyncIterator]();
    const first = await pieces.next();
    if (first.done)
        return;
    yield* (0,external_node_stream_.pipeline)(join(first.value, pieces), createDecoder(), () => undefined);
}
async function* join(first, rest) {
    yield first;
    for (;;) {
        const { done, value } = await rest.next();
        if (done)
            return;
        yield value;
    }
}
function toHeaders(received) {
    const headers = new Headers();
    for (const [name, value = []] of Object.entries(received)) {
        for (const each of [value].flat())
            headers.append(name, toByteString(each));
    }
    return headers;
}
function toByteString(text) {
    return external_node_buffer_.Buffer.from(text).toString('latin1');
}

var m365_wiring = __webpack_require__(1729);
var port_wiring = __webpack_require__(9111);
; 
const SEPARATOR = '\n';
class SentIdentifiers {
    #texts = new Map();
    add(batch) {
        for (const [scope, identifiers] of batch.identifiersByScope) {
            const key = keyOf(batch.dataset, scope);
            const texts = this.#texts.get(key) ?? [];
            texts.push(identifiers.join(SEPARATOR));
            this.#texts.set(key, texts);
        }
    }
    *of(dataset, scope) {
        for (const text of this.#texts.get(keyOf(dataset, scope)) ?? []) {
            yield* text.split(SEPARATOR);
        }
    }
}
function keyOf(dataset, scope) {
    return `${dataset} ${scope}`;
}

; 
class Slots {
    #free;
    #waiting = [];
    constructor(count) {
        this.#free = count;
    }
    async use(work) {
        await this.#take();
        try {
            return await work();
        }
        finally {
            this.#release();
        }
    }
    #take() {
        if (this.#free === 0) {
            return new Promise((resolve) => this.#waiting.push(resolve));
        }
        this.#free -= 1;
        return undefined;
    }
    #release() {
        const next = this.#waiting.shift();
        if (next === undefined)
            this.#free += 1;
        else
            next();
    }
}

; 







const HELD_BACK = 4;
class BatchingSink {
    #options;
    #transport;
    #ledger = new DeliveryLedger();
    #delivered;
    #lanes = new Map();
    #slots;
    #underWay = new Map();
    #freeRooms = [];
    constructor(options) {
        this.#options = options;
        this.#transport = new RefusalMemory(options.transport);
        this.#slots = new Slots(this.#transport.limits.maxInFlight);
        if (options.remembersIdentifiers)
            this.#delivered = new SentIdentifiers();
    }
    async put(delivery) {
        for (const whenDone of this.#startAggregatesBefore(delivery))
            await whenDone;
        this.#takeIn(delivery);
        while (this.#underWay.size > this.#transport.limits.maxInFlight) {
            await Promise.race(this.#underWay.values());
        }
        this.#options.signal.throwIfAborted();
    }
    async close() {
        const lanes = domain_dataset ._u.flatMap((name) => this.#lanes.get(name) ?? []);
        for (const lane of lanes)
            if (!isAboutPeople(lane.open))
                this.#flush(lane);
        const aggregates = [...this.#underWay].filter(([batch]) => !isAboutPeople(batch));
        await Promise.all(aggregates.map(([, whenDone]) => whenDone));
        for (const lane of lanes)
            if (isAboutPeople(lane.open))
                this.#flush(lane);
        await Promise.all(this.#underWay.values());
    }
    countOf(dataset, scope) {
        return this.#ledger.of(dataset, scope);
    }
    identifiersOf(dataset, scopeKey = '') {
        return this.#delivered?.of(dataset, scopeKey) ?? [];
    }
    #startAggregatesBefore({ dataset, scope }) {
        const { isPerPerson, source } = domain_dataset .yC[dataset];
        if (!isPerPerson || !this.#hasAggregates())
            return [];
        const key = (0,batch .lL)(scope);
        const isBefore = (batch) => {
            const facts = domain_dataset .yC[batch.dataset];
            if (facts.isPerPerson || facts.source !== source)
                return false;
            return batch.countByScope.has(key);
        };
        for (const lane of this.#lanes.values()) {
            if (isBefore(lane.open) || lane.held.some(isBefore))
                this.#flush(lane);
        }
        return [...this.#underWay]
            .filter(([batch]) => isBefore(batch))
            .map(([, whenDone]) => whenDone);
    }
    #hasAggregates() {
        for (const { open } of this.#lanes.values()) {
            if (!isAboutPeople(open))
                return true;
        }
        for (const batch of this.#underWay.keys()) {
            if (!isAboutPeople(batch))
                return true;
        }
        return false;
    }
    #takeIn(delivery) {
        const { dataset, record, scope } = delivery;
        const lane = this.#laneOf(dataset);
        if (lane.open.add(record, scope))
            return;
        this.#closeBatch(lane);
        if (!lane.open.add(record, scope))
            this.#refuseTooLarge(delivery);
    }
    #laneOf(dataset) {
        const known = this.#lanes.get(dataset);
        if (known !== undefined)
            return known;
        const lane = { open: this.#newBatch(dataset), held: [], startedCount: 0 };
        this.#lanes.set(dataset, lane);
        return lane;
    }
    #newBatch(dataset) {
        const { limits } = this.#transport;
        const room = this.#freeRooms.pop() ?? (0,batch .ab)(limits.maxBodyBytes);
        return new batch .lP(dataset, limits, room);
    }
    #closeBatch(lane) {
        if (lane.open.size === 0)
            return;
        lane.held.push(lane.open);
        lane.open = this.#newBatch(lane.open.dataset);
        for (const batch of lane.held.splice(0, lane.held.length - HELD_BACK)) {
            lane.startedCount += 1;
            this.#start(batch, { index: lane.startedCount });
        }
    }
    #flush(lane) {
        this.#lanes.delete(lane.open.dataset);
        const batches = [...lane.held, lane.open].filter(({ size }) => size > 0);
        const count = lane.startedCount + batches.length;
        for (const [position, batch] of batches.entries()) {
            this.#start(batch, { index: lane.startedCount + position + 1, count });
        }
    }
    #start(batch, position) {
        const whenDone = this.#slots
            .use(() => this.#send(batch, position))
            .finally(() => {
            this.#underWay.delete(batch);
            this.#freeRooms.push(batch.room);
        });
        this.#underWay.set(batch, whenDone);
    }
    async #send(batch, position) {
        try {
            if (this.#options.signal.aborted)
                throw new errors .cc();
            const rejections = await this.#transport.deliver(batch, position);
            this.#settle(batch, rejections);
        }
        catch (error) {
            const lost = this.#tryToKeep((store) => store.keep(batch));
            const failure = lost ?? (0,errors .w2)(error);
            this.#ledger.addFailed(batch, failure, this.#isKept(lost));
        }
    }
    #settle(batch, rejections) {
        const places = new Set(rejections.map(({ index }) => index));
        const accepted = places.size === 0 ? batch : batch.pick((place) => !places.has(place));
        this.#delivered?.add(accepted);
        if (this.#transport.isSending)
            this.#ledger.addSent(accepted);
        if (rejections.length === 0)
            return;
        const rejected = batch.pick((place) => places.has(place));
        const lost = this.#tryToKeep((store) => store.keep(rejected));
        if (lost === undefined)
            this.#ledger.addRejected(batch, rejections, true);
        else
            this.#ledger.addFailed(rejected, lost, false);
    }
    #refuseTooLarge({ dataset, scope, record }) {
        const lost = this.#tryToKeep((store) => store.keepOne(dataset, record));
        const maxKiB = this.#transport.limits.maxBodyBytes / 1024;
        const tooLarge = {
            code: 'PORT_RECORD_TOO_LARGE',
            message: `A record of "${dataset}" is larger than the ${maxKiB} KiB that Port takes in one request, so it was not sent.`,
        };
        const failure = lost ?? tooLarge;
        this.#ledger.addFailedRecord({ dataset, scope }, failure, this.#isKept(lost));
    }
    #tryToKeep(keep) {
        if (!this.#transport.isSending)
            return undefined;
        try {
            keep(this.#options.undelivered);
            return undefined;
        }
        catch (error) {
            return {
                code: 'UNDELIVERED_NOT_KEPT',
                message: `Records that Port did not take could not be kept on disk either: ${(0,errors .gJ)(error)}. Check that "output-dir" can be written and has room, then run it again.`,
            };
        }
    }
    #isKept(lost) {
        return this.#transport.isSending && lost === undefined;
    }
}
function isAboutPeople(batch) {
    return domain_dataset .yC[batch.dataset].isPerPerson;
}

; 










function wire(config, environment) {
    const { clock, logger, signal, runId } = environment;
    const startedAt = clock.now();
    const budget = new WaitBudget(clock, config.maxWaitMs);
    const counters = forEachSystem(() => new http_client .k());
    const http = forEachSystem((system) => createHttpClient({ environment, budget }, counters[system]));
    const wiring = { config, environment, budget, http };
    const stamp = { runId, collectedAt: toSeconds(startedAt) };
    const port = { ...environment, config, http: http.port, stamp, startedAt };
    const folder = (0,external_node_path_.join)(config.outputDir, 'undelivered');
    return {
        frame: {
            runId,
            startedAt,
            isDryRun: config.isDryRun,
            clock,
            usage: () => ({
                requests: forEachSystem((system) => counters[system].count),
                waits_ms: budget.usedMs,
            }),
        },
        ingest: () => createIngestPorts(wiring, port, folder),
        setup: async () => ({
            ...(await (0,port_wiring .ub)(port, environment.repository)),
            logger,
        }),
        check: async () => {
            const { createCheckPorts } = await __webpack_require__.e(/* import() */ 130).then(__webpack_require__.bind(__webpack_require__, 130));
            return createCheckPorts(wiring, port);
        },
        replay: async () => {
            const client = await (0,port_wiring .nh)(port);
            const transport = await (0,port_wiring .oO)(port, client);
            return { folder, transport, logger, signal };
        },
    };
}
async function createIngestPorts(wiring, port, folder) {
    const { config, environment } = wiring;
    const client = await (0,port_wiring .nh)(port);
    const transport = await (0,port_wiring .oO)(port, client);
    return {
        collectors: await createCollectors(wiring),
        sink: new BatchingSink({
            transport,
            undelivered: new undelivered .Zx(folder),
            signal: environment.signal,
            remembersIdentifiers: (0,port_wiring .KH)(config),
        }),
        ...(await (0,port_wiring .Ce)(port, client)),
        logger: environment.logger,
        context: {
            startedAt: port.startedAt,
            identity: config.identity,
            activeWindowDays: config.activeWindowDays,
        },
    };
}
function toSeconds(instant) {
    return (0,domain_day .fN)(Math.floor(instant.getTime() / 1000) * 1000);
}
function forEachSystem(make) {
    return {
        github: make('github'),
        downloads: make('downloads'),
        entra: make('entra'),
        graph: make('graph'),
        port: make('port'),
    };
}
function createHttpClient({ environment, budget }, counter) {
    const { clock, logger, signal, version } = environment;
    return new http_client .Q({
        clock,
        budget,
        logger,
        signal,
        random: Math.random,
        wire: httpWire,
        limits: environment.timeLimits,
        userAgent: `copilot-usage-for-port/${version}`,
    }, [counter]);
}
async function createCollectors(wiring) {
    const { github, microsoft } = wiring.config;
    const collectors = [];
    if (github)
        collectors.push((0,github_wiring.createGitHubCollector)(wiring, github));
    if (microsoft)
        collectors.push((0,m365_wiring.createM365Collector)(wiring, microsoft));
    return Promise.all(collectors);
}

; 














const NO_OIDC = 'One of "ms-client-secret" and "ms-client-certificate" is required here: GitHub gives OIDC tokens only to jobs with the permission "id-token".';
async function runInTerminal(config, terminal, logger) {
    (0,report_file .g$)(config.outputDir);
    const reportPath = (0,external_node_path_.join)(config.outputDir, 'report.json');
    const previous = readPreviousRun(reportPath);
    const wired = wire(config, toEnvironment(terminal, logger));
    const report = withPrevious(await runMode(config.mode, wired), previous);
    (0,report_file .u5)(reportPath, report);
    terminal.print((0,text_table .S)(report, reportPath));
    if (report.result === 'success')
        return true;
    terminal.complain(describeFailures(report));
    return false;
}
function toEnvironment({ env, secrets }, logger) {
    const signal = abortOnSignals(() => new errors .cc());
    return {
        runId: (0,external_node_crypto_.randomUUID)(),
        version: src_version .x,
        repository: env.GITHUB_REPOSITORY || undefined,
        clock: systemClock,
        logger,
        secrets,
        signal,
        timeLimits: DEFAULT_TIME_LIMITS,
        getOidcToken: async (audience, http) => {
            const service = (0,oidc .v)(env);
            if (service === undefined)
                throw new errors .xL(NO_OIDC);
            secrets.add(service.bearer);
            return (0,oidc .I)(audience, service, http);
        },
    };
}


/***/ }),

  8895:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    ab: () => (/* binding */ createRoom),
    lJ: () => (/* binding */ WEBHOOK_LIMITS),
    lL: () => (/* binding */ scopeKeyOf),
    lP: () => (/* binding */ Batch)
/* harmony export */ });
  var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
  var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
  var _domain_scope_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1848);


const WEBHOOK_LIMITS = {
    maxRecords: 500,
    maxBodyBytes: 512 * 1024,
    maxInFlight: 4,
};
const ENVELOPE_BYTES = 1024;
const TAIL_BYTES = 8;
function createRoom(bytes) {
    return node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.allocUnsafeSlow(bytes + TAIL_BYTES);
}
class Batch {
    dataset;
    room;
    #limits;
    #ends;
    #size = 0;
    #scopes = [];
    #countByScope = new Map();
    constructor(dataset, limits = WEBHOOK_LIMITS, room = createRoom(limits.maxBodyBytes)) {
        this.dataset = dataset;
        this.room = room;
        this.#limits = limits;
        this.#ends = new Uint32Array(limits.maxRecords);
    }
    add(record, scope) {
        const json = JSON.stringify(record);
        const { maxRecords, maxBodyBytes } = this.#limits;
        if (this.size >= maxRecords)
            return false;
        const start = this.#end + 1;
        if (start + node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.byteLength(json) > maxBodyBytes)
            return false;
        this.#take(scopeKeyOf(scope), start + this.room.write(json, start));
        return true;
    }
    get size() {
        return this.#size;
    }
    get recordsJson() {
        if (this.size === 0)
            return '[]';
        return `${this.room.toString('utf8', ENVELOPE_BYTES, this.#end)}]`;
    }
    between(head, tail) {
        const start = ENVELOPE_BYTES - node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.byteLength(head);
        this.room.write(head, start);
        const array = this.size === 0 ? '[]' : ']';
        const end = this.#end + this.room.write(`${array}${tail}`, this.#end);
        return this.room.subarray(start, end);
    }
    get countByScope() {
        return this.#countByScope;
    }
    get identifiers() {
        return Array.from({ length: this.#size }, (_, index) => {
            const { identifier } = JSON.parse(this.#bytesOf(index).toString());
            return String(identifier);
        });
    }
    get identifiersByScope() {
        const byScope = new Map();
        for (const [index, identifier] of this.identifiers.entries()) {
            const scope = this.#scopeOf(index);
            const known = byScope.get(scope);
            if (known === undefined)
                byScope.set(scope, [identifier]);
            else
                known.push(identifier);
        }
        return byScope;
    }
    pick(isWanted) {
        const room = createRoom(this.#end);
        const part = new Batch(this.dataset, this.#limits, room);
        for (let index = 0; index < this.#size; index += 1) {
            if (!isWanted(index))
                continue;
            const start = part.#end + 1;
            const end = start + this.#bytesOf(index).copy(room, start);
            part.#take(this.#scopeOf(index), end);
        }
        return part;
    }
    #take(scope, end) {
        this.room.write(this.size === 0 ? '[' : ',', this.#end);
        if (this.#scopes.at(-1)?.key !== scope) {
            this.#scopes.push({ key: scope, from: this.#size });
        }
        this.#ends[this.#size] = end;
        this.#size += 1;
        this.#countByScope.set(scope, (this.#countByScope.get(scope) ?? 0) + 1);
    }
    get #end() {
        return this.#ends[this.#size - 1] ?? ENVELOPE_BYTES;
    }
    #scopeOf(index) {
        return this.#scopes.findLast(({ from }) => from <= index)?.key ?? '';
    }
    #bytesOf(index) {
        const start = (this.#ends[index - 1] ?? ENVELOPE_BYTES) + 1;
        return this.room.subarray(start, this.#ends[index]);
    }
}
function scopeKeyOf(scope) {
    return scope === undefined ? '' : (0,_domain_scope_js__WEBPACK_IMPORTED_MODULE_1__  .OD)(scope);
}


/***/ }),

  4986:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Wh: () => (/* binding */ writeRecords),
    Zx: () => (/* binding */ UndeliveredStore),
    vK: () => (/* binding */ writeAtomically)
/* harmony export */ });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
  var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
  var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
  var _domain_dataset_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3288);



const FILE_NAME = /^(\d+)-[a-z0-9-]+\.json$/;
class UndeliveredStore {
    #folder;
    #lastNumber;
    constructor(folder) {
        this.#folder = folder;
    }
    keep(batch) {
        this.#write(batch.dataset, batch.recordsJson);
    }
    keepOne(dataset, record) {
        this.#write(dataset, JSON.stringify([record]));
    }
    #write(dataset, recordsJson) {
        const { kind } = _domain_dataset_js__WEBPACK_IMPORTED_MODULE_2__  .yC[dataset];
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(this.#folder, { recursive: true });
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.#folder, `${this.#nextNumber()}-${kind}.json`);
        writeAtomically(file, writeRecords(dataset, recordsJson));
    }
    #nextNumber() {
        this.#lastNumber ??= numbersIn(this.#folder).reduce((highest, number) => Math.max(highest, number), 0);
        this.#lastNumber += 1;
        return this.#lastNumber;
    }
}
function writeRecords(dataset, recordsJson) {
    const { kind, blueprint } = _domain_dataset_js__WEBPACK_IMPORTED_MODULE_2__  .yC[dataset];
    const head = JSON.stringify({ kind, blueprint });
    return `${head.slice(0, -1)},"records":${recordsJson}}`;
}
function writeAtomically(file, content) {
    const partial = `${file}.partial`;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(partial, content, { mode: 0o600 });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(partial, file);
}
function numbersIn(folder) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).flatMap((name) => {
        const number = FILE_NAME.exec(name)?.[1];
        return number === undefined ? [] : [Number(number)];
    });
}


/***/ })

};
