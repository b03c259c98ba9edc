export const id = 861;
export const ids = [861];
export const modules = {

/***/ 1848:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OD: () => (/* binding */ scopeKey),
/* harmony export */   OI: () => (/* binding */ describeScope)
/* harmony export */ });
/* unused harmony export SCOPE_TYPES */
const SCOPE_TYPES = (/* unused pure expression or super */ null && (['organization', 'enterprise']));
function scopeKey(scope) {
    return scope.type === 'enterprise' ? `enterprise:${scope.name}` : scope.name;
}
function describeScope(scope) {
    return `${scope.type} "${scope.name}"`;
}


/***/ }),

/***/ 9533:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ HttpClient),
  k: () => (/* binding */ RequestCounter)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/http/http-error.ts
var http_error = __webpack_require__(8161);
;// CONCATENATED MODULE: ./src/http/exchange.ts


const MAX_REDIRECTS = 5;
const CREDENTIAL_HEADERS = ['authorization', 'cookie', 'x-signature'];
async function exchange(of) {
    const watch = new Stopwatch(of.deps);
    try {
        watch.expect(of.deps.limits.headersMs);
        const response = await follow(of, watch);
        if (of.body === 'stream')
            return watchBody(response, of, watch);
        watch.expect(of.deps.limits.bodyTotalMs);
        const bytes = await response.arrayBuffer();
        watch.stop();
        return copyOf(response, bytes.byteLength === 0 ? null : bytes);
    }
    catch (error) {
        watch.stop();
        if (error instanceof http_error/* HttpError */.j)
            return error;
        of.deps.signal.throwIfAborted();
        return failure(of.request, watch, error);
    }
}
async function follow(of, watch) {
    let url = of.request.url;
    let headers = { 'user-agent': of.deps.userAgent, ...of.request.headers };
    for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
        const response = await of.deps.fetch(url, {
            method: of.request.method,
            headers,
            body: of.request.body ?? null,
            redirect: 'manual',
            signal: watch.signal,
        });
        const location = redirectOf(response);
        if (location === undefined)
            return response;
        await response.body?.cancel();
        const target = targetOf(location, url, of.request);
        if (target.origin !== new URL(url).origin)
            headers = withoutCredentials(headers);
        url = target.href;
    }
    throw refusal(of.request, 'too many redirects');
}
function redirectOf(response) {
    const isRedirect = response.status >= 300 && response.status < 400;
    return (isRedirect && response.headers.get('location')) || undefined;
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
    const kept = Object.entries(headers).filter(([name]) => !CREDENTIAL_HEADERS.includes(name.toLowerCase()));
    return { 'user-agent': '', ...Object.fromEntries(kept) };
}
function watchBody(response, of, watch) {
    watch.stop();
    if (response.body === null)
        return response;
    const reader = response.body.getReader();
    const body = new ReadableStream({
        pull: async (controller) => {
            const { done, value } = await readPiece(reader, of, watch);
            if (done)
                return controller.close();
            controller.enqueue(value);
        },
        cancel: (reason) => reader.cancel(reason),
    });
    return copyOf(response, body);
}
async function readPiece(reader, of, watch) {
    watch.expect(of.deps.limits.bodyIdleMs);
    try {
        return await reader.read();
    }
    catch (error) {
        of.deps.signal.throwIfAborted();
        throw failure(of.request, watch, error);
    }
    finally {
        watch.stop();
    }
}
function copyOf(response, body) {
    const { status, statusText, headers } = response;
    return new Response(body, { status, statusText, headers });
}
function refusal(request, detail) {
    return new http_error/* HttpError */.j({ ...request, kind: 'redirect', detail });
}
function failure(request, watch, cause) {
    if (watch.hasExpired) {
        return new http_error/* HttpError */.j({ ...request, kind: 'timeout' }, { cause });
    }
    const detail = rootMessage(cause);
    return new http_error/* HttpError */.j({ ...request, kind: 'network', detail }, { cause });
}
function rootMessage(reason) {
    const isObject = typeof reason === 'object' && reason !== null;
    if (isObject && 'cause' in reason && reason.cause !== undefined) {
        return rootMessage(reason.cause);
    }
    const code = isObject && 'code' in reason ? reason.code : undefined;
    return typeof code === 'string' ? code : withoutSecrets((0,errors/* errorMessage */.gJ)(reason));
}
function withoutSecrets(message) {
    return message.replace(/".*"|\S+:\/\/\S+/gs, '…');
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

// EXTERNAL MODULE: ./src/http/retry-policy.ts
var retry_policy = __webpack_require__(7593);
;// CONCATENATED MODULE: ./src/http/http-client.ts



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
        return this.#attempt(request, 'whole');
    }
    open(request) {
        return this.#attempt(request, 'stream');
    }
    async #attempt(request, body) {
        for (let number = 1;; number += 1) {
            const outcome = await this.#once(request, body);
            if (number === retry_policy/* MAX_ATTEMPTS */.m || (await isFinal(outcome, request))) {
                return orThrow(outcome);
            }
            if (outcome instanceof Response)
                letGo(outcome);
            await this.#waitBefore(request, outcome, number);
        }
    }
    async #once(request, body) {
        await request.gate?.pass();
        refuseIfClosed(request);
        this.#deps.signal.throwIfAborted();
        for (const counter of this.#counters)
            counter.add();
        this.#deps.logger.debug(`${request.method} ${describeTarget(request)}`);
        return exchange({ request, body, deps: this.#deps });
    }
    async #waitBefore(request, outcome, number) {
        const { clock, budget, random, signal, logger } = this.#deps;
        const headers = outcome instanceof Response ? outcome.headers : undefined;
        const attempt = { number, now: clock.now(), random: random() };
        const waitMs = (0,retry_policy/* retryDelayMs */.qO)(headers, attempt);
        const retryAt = new Date(attempt.now.getTime() + waitMs);
        if (!budget.reserve(waitMs)) {
            throw new http_error/* HttpError */.j({
                ...request,
                kind: 'wait-too-long',
                status: outcome.status,
                retryAt,
            }, { cause: outcome });
        }
        const why = outcome instanceof Response ? `answered ${outcome.status}` : outcome.kind;
        logger.info(`Waiting ${Math.ceil(waitMs / 1000)} s before attempt ${number + 1} of ${retry_policy/* MAX_ATTEMPTS */.m}: ${request.method} ${describeTarget(request)} ${why}.`);
        await clock.sleep(waitMs, signal);
    }
}
async function isFinal(outcome, request) {
    if (!(outcome instanceof Response))
        return outcome.kind === 'redirect';
    if (!(0,retry_policy/* isRetryableStatus */.PS)(outcome.status))
        return true;
    if (request.isForCaller === undefined)
        return false;
    const copy = outcome.clone();
    const isForCaller = await request.isForCaller(copy);
    letGo(copy);
    return isForCaller;
}
function letGo(response) {
    response.body?.cancel().catch(() => undefined);
}
function refuseIfClosed(request) {
    const retryAt = request.gate?.closedUntil;
    if (retryAt === undefined)
        return;
    throw new http_error/* HttpError */.j({ ...request, kind: 'wait-too-long', retryAt });
}
function describeTarget(request) {
    return `${new URL(request.url).host}${request.path}`;
}
function orThrow(outcome) {
    if (outcome instanceof Response)
        return outcome;
    throw outcome;
}


/***/ }),

/***/ 8161:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ HttpError)
/* harmony export */ });
class HttpError extends Error {
    name = 'HttpError';
    kind;
    status;
    detail;
    retryAt;
    constructor(facts, options) {
        const where = `${facts.method} ${new URL(facts.url).host}${facts.path}`;
        super(`${where}: ${describe(facts)}`, options);
        this.kind = facts.kind;
        this.status = facts.status;
        this.detail = facts.detail;
        this.retryAt = facts.retryAt;
    }
}
function describe(facts) {
    const said = facts.detail === undefined ? '' : ` (${facts.detail})`;
    switch (facts.kind) {
        case 'status':
            return `answered ${facts.status}${said}`;
        case 'network':
            return `no complete answer${said}`;
        case 'timeout':
            return `no answer in time${said}`;
        case 'wait-too-long':
            return `asks to wait until ${facts.retryAt?.toISOString()}, longer than max-wait-minutes allows`;
        case 'redirect':
            return `was redirected to another place, which is not followed${said}`;
    }
}


/***/ }),

/***/ 7593:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PS: () => (/* binding */ isRetryableStatus),
/* harmony export */   m: () => (/* binding */ MAX_ATTEMPTS),
/* harmony export */   mB: () => (/* binding */ askedDelayMs),
/* harmony export */   qO: () => (/* binding */ retryDelayMs)
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

/***/ 6861:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAction: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
;// CONCATENATED MODULE: ./src/http/http-request.ts
const DEFAULT_TIME_LIMITS = {
    headersMs: 60_000,
    bodyIdleMs: 30_000,
    bodyTotalMs: 120_000,
};

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./src/domain/dataset.ts
var domain_dataset = __webpack_require__(3288);
;// CONCATENATED MODULE: ./src/sink/undelivered.ts



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
        const { kind, blueprint } = domain_dataset/* DATASETS */.yC[dataset];
        const head = JSON.stringify({ kind, blueprint });
        (0,external_node_fs_.mkdirSync)(this.#folder, { recursive: true });
        const file = (0,external_node_path_.join)(this.#folder, `${this.#nextNumber()}-${kind}.json`);
        writeAtomically(file, `${head.slice(0, -1)},"records":${recordsJson}}`);
    }
    #nextNumber() {
        this.#lastNumber ??= numbersIn(this.#folder).reduce((highest, number) => Math.max(highest, number), 0);
        this.#lastNumber += 1;
        return this.#lastNumber;
    }
}
function writeAtomically(file, content) {
    const partial = `${file}.partial`;
    (0,external_node_fs_.writeFileSync)(partial, content, { mode: 0o600 });
    (0,external_node_fs_.renameSync)(partial, file);
}
function numbersIn(folder) {
    return (0,external_node_fs_.readdirSync)(folder).flatMap((name) => {
        const number = FILE_NAME.exec(name)?.[1];
        return number === undefined ? [] : [Number(number)];
    });
}

;// CONCATENATED MODULE: ./src/report-file.ts



function writeReport(file, report) {
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(file), { recursive: true });
    writeAtomically(file, `${JSON.stringify(report, null, 2)}\n`);
}

// EXTERNAL MODULE: ./src/domain/day.ts
var domain_day = __webpack_require__(318);
// EXTERNAL MODULE: ./src/domain/run-report.ts
var run_report = __webpack_require__(5732);
;// CONCATENATED MODULE: ./src/assemble-report.ts


function assembleReport(frame, findings) {
    return {
        schema_version: run_report/* REPORT_SCHEMA_VERSION */.WI,
        run_id: frame.runId,
        started_at: (0,domain_day/* toInstant */.fN)(frame.startedAt.getTime()),
        finished_at: (0,domain_day/* toInstant */.fN)(frame.clock.now().getTime()),
        result: (0,run_report/* resultOf */.Bg)(findings.datasets, frame.isDryRun),
        mode: findings.mode,
        dry_run: frame.isDryRun,
        sources: findings.sources,
        datasets: findings.datasets,
        warnings: findings.warnings,
        ...frame.usage(),
        figures: findings.figures,
    };
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./src/domain/scope.ts
var domain_scope = __webpack_require__(1848);
;// CONCATENATED MODULE: ./src/sink/batch.ts


const MAX_BATCH_RECORDS = 500;
const MAX_BODY_BYTES = 512 * 1024;
const ENVELOPE_BYTES = 1024;
class Batch {
    dataset;
    #records = [];
    #countByScope = new Map();
    #bytes = ENVELOPE_BYTES;
    constructor(dataset) {
        this.dataset = dataset;
    }
    add(record, scope) {
        const json = JSON.stringify(record);
        const bytes = external_node_buffer_.Buffer.byteLength(json) + 1;
        const isFull = this.size >= MAX_BATCH_RECORDS;
        if (isFull || this.#bytes + bytes > MAX_BODY_BYTES)
            return false;
        const key = scopeKeyOf(scope);
        this.#records.push(json);
        this.#countByScope.set(key, (this.#countByScope.get(key) ?? 0) + 1);
        this.#bytes += bytes;
        return true;
    }
    get size() {
        return this.#records.length;
    }
    get recordsJson() {
        return `[${this.#records.join(',')}]`;
    }
    get countByScope() {
        return this.#countByScope;
    }
}
function scopeKeyOf(scope) {
    return scope === undefined ? '' : (0,domain_scope/* scopeKey */.OD)(scope);
}

;// CONCATENATED MODULE: ./src/sink/delivery-ledger.ts

class DeliveryLedger {
    #counts = new Map();
    of(dataset, scope) {
        return this.#count(dataset, scopeKeyOf(scope));
    }
    addSent(batch) {
        for (const [key, records] of batch.countByScope) {
            const count = this.#count(batch.dataset, key);
            count.sent += records;
            count.batches += 1;
        }
    }
    addFailed(batch, failure) {
        for (const [key, records] of batch.countByScope) {
            addFailure(this.#count(batch.dataset, key), records, failure);
        }
    }
    addFailedRecord(dataset, scope, failure) {
        addFailure(this.of(dataset, scope), 1, failure);
    }
    #count(dataset, key) {
        const name = `${dataset} ${key}`;
        const known = this.#counts.get(name);
        if (known !== undefined)
            return known;
        const fresh = { sent: 0, failed: 0, batches: 0, failure: undefined };
        this.#counts.set(name, fresh);
        return fresh;
    }
}
function addFailure(count, records, failure) {
    count.failed += records;
    const isWorse = failure.code === 'UNDELIVERED_NOT_KEPT';
    if (isWorse || count.failure === undefined)
        count.failure = failure;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(7697);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/errors.js
var classic_errors = __webpack_require__(961);
;// CONCATENATED MODULE: ./src/sink/undelivered-files.ts






const undelivered_files_FILE_NAME = /^(\d+)-([a-z0-9-]+)\.json$/;
const jsonValue = schemas/* lazy */.RZV(() => schemas/* union */.KCZ([
    schemas/* string */.YjP(),
    schemas/* number */.aig(),
    schemas/* boolean */.zMY(),
    schemas/* array */.YOg(jsonValue),
    schemas/* record */.g1P(schemas/* string */.YjP(), jsonValue),
]));
const fileSchema = schemas/* looseObject */._H3({
    kind: schemas/* string */.YjP(),
    blueprint: schemas/* string */.YjP(),
    records: schemas/* array */.YOg(schemas/* object */.Ikc({ identifier: schemas/* string */.YjP().min(1), title: schemas/* string */.YjP() })
        .catchall(jsonValue)),
});
function listUndelivered(folder) {
    if (!(0,external_node_fs_.existsSync)(folder))
        return [];
    return (0,external_node_fs_.readdirSync)(folder)
        .flatMap((name) => {
        const [, number, kind] = undelivered_files_FILE_NAME.exec(name) ?? [];
        const dataset = domain_dataset/* DATASET_NAMES */._u.find((it) => domain_dataset/* DATASETS */.yC[it].kind === kind);
        if (number === undefined || dataset === undefined)
            return [];
        return [
            { number: Number(number), name, path: (0,external_node_path_.join)(folder, name), dataset },
        ];
    })
        .sort((one, other) => one.number - other.number);
}
function readUndelivered(file) {
    const batches = [new Batch(file.dataset)];
    for (const record of readRecords(file)) {
        if (batches.at(-1)?.add(record, undefined))
            continue;
        const next = new Batch(file.dataset);
        if (!next.add(record, undefined))
            throw tooLarge(file);
        batches.push(next);
    }
    return batches.filter(({ size }) => size > 0);
}
function readRecords(file) {
    try {
        const { kind, records } = fileSchema.parse(JSON.parse((0,external_node_fs_.readFileSync)(file.path, 'utf8')));
        if (kind !== domain_dataset/* DATASETS */.yC[file.dataset].kind) {
            throw new Error(`it says it holds "${kind}"`);
        }
        return records;
    }
    catch (error) {
        throw new errors/* SinkError */.y_('UNDELIVERED_UNREADABLE', `Cannot read the undelivered records in "${file.name}": ${firstLine(error)}. Restore the file as a run wrote it, or delete it and collect again.`, { cause: error });
    }
}
function tooLarge({ name }) {
    return new errors/* SinkError */.y_('PORT_RECORD_TOO_LARGE', `A record in "${name}" is larger than the 512 KiB that Port takes in one request. Make it smaller, or delete the file.`);
}
function removeUndelivered(file) {
    (0,external_node_fs_.rmSync)(file.path);
}
function firstLine(error) {
    if (error instanceof classic_errors/* ZodError */.G) {
        const [issue] = error.issues;
        return `"${issue?.path.join('.')}" ${issue?.message}`;
    }
    return (0,errors/* errorMessage */.gJ)(error);
}

;// CONCATENATED MODULE: ./src/replay.ts





async function replay(ports, frame) {
    const ledger = new DeliveryLedger();
    const found = new Map();
    const log = ports.logger.group('Undelivered records');
    for (const file of listUndelivered(ports.folder)) {
        const books = found.get(file.dataset) ?? { records: 0, failure: undefined };
        found.set(file.dataset, books);
        try {
            ports.signal.throwIfAborted();
            await sendFile(file, { ports, ledger, books });
            log.info(`${file.name}: accepted and deleted.`);
        }
        catch (error) {
            books.failure ??= (0,errors/* toFailure */.w2)(error);
            log.info(`${file.name}: kept (${(0,errors/* toFailure */.w2)(error).code}).`);
        }
    }
    log.end();
    const datasets = toDatasetReports(found, ledger);
    return assembleReport(frame, {
        mode: 'replay',
        sources: [],
        datasets,
        warnings: [],
        figures: {},
    });
}
async function sendFile(file, deps) {
    const { ports, ledger, books } = deps;
    const batches = readUndelivered(file);
    books.records += batches.reduce((sum, batch) => sum + batch.size, 0);
    for (const [index, batch] of batches.entries()) {
        try {
            const position = { index: index + 1, count: batches.length };
            await ports.transport.deliver(batch, position);
            if (ports.transport.isSending)
                ledger.addSent(batch);
        }
        catch (error) {
            for (const unsent of batches.slice(index)) {
                ledger.addFailed(unsent, (0,errors/* toFailure */.w2)(error));
            }
            throw error;
        }
    }
    if (ports.transport.isSending)
        removeUndelivered(file);
}
function toDatasetReports(found, ledger) {
    return domain_dataset/* DATASET_NAMES */._u.flatMap((dataset) => {
        const books = found.get(dataset);
        if (books === undefined)
            return [];
        const { sent, failed, batches } = ledger.of(dataset);
        return [
            {
                dataset,
                blueprint: domain_dataset/* DATASETS */.yC[dataset].blueprint,
                status: books.failure ? 'failed' : 'ok',
                collected: books.records,
                sent,
                failed,
                verified: null,
                requests: 0,
                batches,
                ...(books.failure && { error: books.failure }),
            },
        ];
    });
}

// EXTERNAL MODULE: ./node_modules/p-map/index.js
var p_map = __webpack_require__(606);
;// CONCATENATED MODULE: ./src/delivery-log.ts
function logDeliveries(datasets, logger) {
    const log = logger.group('Port');
    for (const { dataset, scope, sent, failed, batches } of datasets) {
        if (sent + failed === 0)
            continue;
        const where = scope === undefined ? '' : ` of ${scope}`;
        const lost = failed > 0 ? `, ${failed} not accepted and kept for replay` : '';
        log.info(`${dataset}${where}: ${sent} sent in ${batches} batches${lost}.`);
    }
    log.end();
}

;// CONCATENATED MODULE: ./src/domain/identifier.ts
const ALLOWED = /^[\p{L}0-9@_.+:\\/-]$/u;
function toIdentifierPart(name) {
    return Array.from(name, (character) => ALLOWED.test(character) ? character : escapeCharacter(character)).join('');
}
function escapeCharacter(character) {
    return Array.from(new TextEncoder().encode(character), (byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}

;// CONCATENATED MODULE: ./src/domain/record.ts
function toRecord(identifier, title, properties) {
    const record = {};
    for (const [name, value] of Object.entries(properties)) {
        const isMissing = value === undefined || value === null || value === '';
        if (!isMissing)
            record[name] = value;
    }
    return { identifier, title, ...record };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/domain/user-key.ts


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

;// CONCATENATED MODULE: ./src/records/seat-activity.ts

function isActiveIn(days, holder, context) {
    if (holder.lastActivityAt === undefined)
        return false;
    return holder.lastActivityAt >= context.startedAt.getTime() - days * domain_day/* DAY_MS */.sO;
}
function editorOf(holder) {
    const [name] = (holder.lastActivityEditor ?? '').split('/');
    return name || undefined;
}

;// CONCATENATED MODULE: ./src/records/user-title.ts
const HASH_TITLE_LENGTH = 12;
function userTitle(key, name) {
    return name ?? key.slice(0, HASH_TITLE_LENGTH);
}

;// CONCATENATED MODULE: ./src/records/github-seat-user.ts







function toSeatUserRecord(of, context) {
    const { scope, holder } = of;
    const key = userKey({ source: 'github', userId: holder.userId }, context.identity);
    const isPlain = context.identity.mode === 'plain';
    return toRecord(`${toIdentifierPart((0,domain_scope/* scopeKey */.OD)(scope))}/${key}`, userTitle(key, isPlain ? holder.login : undefined), {
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
            (0,domain_day/* toDateTime */.$r)(holder.pendingCancellationDate),
        assigning_teams: sorted(holder.teams),
        organizations: sorted(holder.organizations),
        grants: holder.grants,
        record_date: (0,domain_day/* toDateTime */.$r)((0,domain_day/* utcDay */.dA)(context.startedAt)),
    });
}
function instant(epochMs) {
    return epochMs === undefined ? undefined : (0,domain_day/* toInstant */.fN)(epochMs);
}
function daysSince(epochMs, context) {
    if (epochMs === undefined)
        return undefined;
    const elapsedMs = context.startedAt.getTime() - epochMs;
    return Math.max(0, Math.floor(elapsedMs / domain_day/* DAY_MS */.sO));
}
function sorted(names) {
    return names.length === 0 ? undefined : [...names].sort();
}

// EXTERNAL MODULE: ./src/domain/rates.ts
var rates = __webpack_require__(4591);
;// CONCATENATED MODULE: ./src/domain/top.ts
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

;// CONCATENATED MODULE: ./src/records/github-seats.ts







const NEW_SEAT_MS = 7 * domain_day/* DAY_MS */.sO;
function toSeatsRecord(of, context) {
    const { scope, seats } = of;
    const day = (0,domain_day/* utcDay */.dA)(context.startedAt);
    const counts = countSeats(seats.holders, context);
    const total = seats.size;
    return toRecord(`${toIdentifierPart((0,domain_scope/* scopeKey */.OD)(scope))}@${day}`, `${scope.name} seats ${day}`, {
        record_date: (0,domain_day/* toDateTime */.$r)(day),
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
        seat_utilization_rate: (0,rates/* percentage */.X)(counts.active, total),
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

;// CONCATENATED MODULE: ./src/records/usage-figures.ts


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
    return (0,rates/* percentage */.X)(completionFigure(usage, 'acceptances'), completionFigure(usage, 'generations'));
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

;// CONCATENATED MODULE: ./src/records/github-usage.ts






function toUsageRecord(of) {
    const { scope, usage } = of;
    return toRecord(`${toIdentifierPart((0,domain_scope/* scopeKey */.OD)(scope))}@${usage.day}`, `${scope.name} ${usage.day}`, {
        record_date: (0,domain_day/* toDateTime */.$r)(usage.day),
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
        chat_adoption_rate: (0,rates/* percentage */.X)(usage.monthlyActiveChatUsers, usage.monthlyActiveUsers),
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

;// CONCATENATED MODULE: ./src/records/github-user-usage.ts







function toUserUsageRecord(of, context) {
    const { scope, usage } = of;
    const { identity } = context;
    const key = userKey({ source: 'github', userId: usage.userId }, identity);
    const isPlain = identity.mode === 'plain';
    const login = isPlain && usage.login !== '' ? usage.login : undefined;
    return toRecord(`${toIdentifierPart((0,domain_scope/* scopeKey */.OD)(scope))}/${key}@${usage.day}`, `${userTitle(key, login)} ${usage.day}`, {
        scope: scope.name,
        scope_type: scope.type,
        user_key: key,
        login,
        record_date: (0,domain_day/* toDateTime */.$r)(usage.day),
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

;// CONCATENATED MODULE: ./src/records/m365-summary.ts



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
    return toRecord(`${tenantId}:${period}@${reportDate}`, `Microsoft 365 Copilot ${period} ${reportDate}`, {
        period,
        report_date: (0,domain_day/* toDateTime */.$r)(reportDate),
        report_version: summary.reportVersion,
        enabled_user_count: anyApp.enabled,
        active_user_count: anyApp.active,
        sku_total: licences?.total,
        sku_assigned: licences?.assigned,
        license_utilization_rate: (0,rates/* percentage */.X)(anyApp.active, licences?.total),
        license_assignment_rate: (0,rates/* percentage */.X)(licences?.assigned, licences?.total),
        adoption_rate: (0,rates/* percentage */.X)(anyApp.active, anyApp.enabled),
        prompts_total: summary.promptsTotal,
        prompts_average: summary.promptsAverage,
        apps: toAppsObject(apps),
        ...toAppProperties(apps),
        identities_concealed: summary.identitiesConcealed,
        data_age_days: (0,domain_day/* daysBetween */.YM)(reportDate, (0,domain_day/* utcDay */.dA)(context.startedAt)),
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

;// CONCATENATED MODULE: ./src/records/m365-daily.ts




function toM365DailyRecord(day) {
    const { tenantId, reportDate, anyApp } = day;
    return toRecord(`${tenantId}@${reportDate}`, `Microsoft 365 Copilot ${reportDate}`, {
        report_date: (0,domain_day/* toDateTime */.$r)(reportDate),
        enabled_user_count: anyApp.enabled,
        active_user_count: anyApp.active,
        prompts_total: day.promptsTotal,
        apps: toAppsObject(day.apps),
        adoption_rate: (0,rates/* percentage */.X)(anyApp.active, anyApp.enabled),
    });
}

// EXTERNAL MODULE: ./src/domain/m365.ts
var m365 = __webpack_require__(9271);
;// CONCATENATED MODULE: ./src/records/m365-user.ts




const TITLE_KEY_CHARACTERS = 12;
const ACTIVITY_PROPERTIES = {
    teams: 'teams_copilot_last_activity',
    word: 'word_copilot_last_activity',
    excel: 'excel_copilot_last_activity',
    powerpoint: 'ppt_copilot_last_activity',
    outlook: 'outlook_copilot_last_activity',
    onenote: 'onenote_copilot_last_activity',
    loop: 'loop_copilot_last_activity',
    chat: 'chat_last_activity',
    chat_work: 'chat_work_last_activity',
    chat_web: 'chat_web_last_activity',
    m365_app: 'm365_app_last_activity',
    edge: 'edge_last_activity',
    agent: 'agent_last_activity',
};
const SAME_APP = {
    chat_work: 'chat',
    chat_web: 'chat',
};
function toM365UserRecord(user, { identity }) {
    const { tenantId, period, reportDate, userPrincipalName } = user;
    const key = userKey({ source: 'm365', userPrincipalName }, identity);
    const isPlain = identity.mode === 'plain';
    const title = isPlain ? userPrincipalName : key.slice(0, TITLE_KEY_CHARACTERS);
    return toRecord(`${tenantId}/${key}`, title, {
        period,
        report_date: (0,domain_day/* toDateTime */.$r)(reportDate),
        user_key: key,
        user_hash: identity.mode === 'hash' ? key : undefined,
        user_principal_name: isPlain && !user.isConcealed ? userPrincipalName : undefined,
        display_name: isPlain ? user.displayName : undefined,
        identity_concealed: user.isConcealed,
        ...toActivityProperties(user),
        prompts_total: user.promptsTotal,
        prompts_chat_work: user.promptsChatWork,
        prompts_chat_web: user.promptsChatWeb,
        active_usage_days: user.activeUsageDays,
    });
}
function toActivityProperties(user) {
    const last = lastActivity(user);
    const properties = {};
    for (const surface of m365/* ACTIVITY_SURFACES */.nD) {
        const day = user.activity[surface];
        properties[ACTIVITY_PROPERTIES[surface]] = day && (0,domain_day/* toDateTime */.$r)(day);
    }
    return {
        last_activity_date: last && (0,domain_day/* toDateTime */.$r)(last),
        ...properties,
        days_since_last_activity: last && (0,domain_day/* daysBetween */.YM)(last, user.reportDate),
        active_in_period: last !== undefined && isInPeriod(last, user),
        apps_used: countApps(user),
    };
}
function lastActivity(user) {
    return user.lastActivityDate ?? Object.values(user.activity).toSorted().at(-1);
}
function isInPeriod(day, { period, reportDate }) {
    return (0,domain_day/* daysBetween */.YM)(day, reportDate) < Number(period.slice(1));
}
function countApps(user) {
    const used = m365/* ACTIVITY_SURFACES */.nD.filter((surface) => {
        const day = user.activity[surface];
        return day !== undefined && isInPeriod(day, user);
    });
    return new Set(used.map((surface) => SAME_APP[surface] ?? surface)).size;
}

;// CONCATENATED MODULE: ./src/records/to-data-record.ts







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

;// CONCATENATED MODULE: ./src/intake.ts




const SOURCE_TITLES = {
    github: 'GitHub Copilot',
    m365: 'Microsoft 365 Copilot',
};
async function takeIn(collector, deps) {
    const log = deps.logger.group(SOURCE_TITLES[collector.source]);
    try {
        await (0,p_map/* default */.Ay)(collector.units(), (unit) => new UnitIntake(unit, { ...deps, logger: log }).run(), { concurrency: collector.concurrency });
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
            const failure = (0,errors/* toFailure */.w2)(error);
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
                books.collected += 1;
                this.#deps.ledger.keepFigure(books, record);
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
        const where = scope === undefined ? '' : ` of ${(0,domain_scope/* describeScope */.OI)(scope)}`;
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

;// CONCATENATED MODULE: ./src/run-ledger.ts


const MAX_FIGURE_DAYS = 31;
const MAX_NAMED_DAYS = 10;
const LEFT_OUT_OF_FIGURES = 'breakdown';
class RunLedger {
    #entries = new Map();
    #warnings = [];
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
        const key = `${dataset} ${scope === undefined ? '' : (0,domain_scope/* scopeKey */.OD)(scope)}`;
        this.#entries.set(key, entry);
        return entry;
    }
    warn(warning) {
        this.#warnings.push(warning);
    }
    keepFigure(entry, record) {
        if (domain_dataset/* DATASETS */.yC[entry.dataset].isPerPerson)
            return;
        const { [LEFT_OUT_OF_FIGURES]: _, ...figure } = record;
        const { identifier, title } = record;
        entry.figures = [...entry.figures, { ...figure, identifier, title }]
            .sort((one, other) => (one.identifier < other.identifier ? -1 : 1))
            .slice(-MAX_FIGURE_DAYS);
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
        return [...this.#entries.values()].map((entry) => toDatasetReport(entry, countOf(entry.dataset, entry.scope)));
    }
}
function toDatasetReport(entry, count) {
    const error = failureOf(entry) ?? count.failure;
    return {
        dataset: entry.dataset,
        blueprint: domain_dataset/* DATASETS */.yC[entry.dataset].blueprint,
        ...(entry.scope && { scope: (0,domain_scope/* scopeKey */.OD)(entry.scope) }),
        status: statusOf(entry, count),
        collected: entry.collected,
        sent: count.sent,
        failed: count.failed,
        verified: null,
        requests: entry.requestCount(),
        batches: count.batches,
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

;// CONCATENATED MODULE: ./src/source-reports.ts

function toSourceReports(datasets) {
    return domain_dataset/* SOURCES */.Hl.flatMap((source) => {
        const rows = datasets.filter((row) => domain_dataset/* DATASETS */.yC[row.dataset].source === source);
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

;// CONCATENATED MODULE: ./src/run.ts






async function ingest(ports, frame) {
    const ledger = new RunLedger();
    await (0,p_map/* default */.Ay)(ports.collectors, (collector) => takeIn(collector, { ...ports, ledger }));
    await ports.sink.close();
    const datasets = ledger.datasets((...of) => ports.sink.countOf(...of));
    logDeliveries(datasets, ports.logger);
    return assembleReport(frame, {
        mode: 'ingest',
        sources: toSourceReports(datasets),
        datasets,
        warnings: ledger.warnings,
        figures: ledger.figures,
    });
}

;// CONCATENATED MODULE: ./src/run-mode.ts


async function runMode(mode, wired) {
    switch (mode) {
        case 'ingest':
            return ingest(await wired.ingest(), wired.frame);
        case 'replay':
            return replay(wired.replay(), wired.frame);
    }
}

// EXTERNAL MODULE: ./src/runtime/actions.ts + 18 modules
var actions = __webpack_require__(8983);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./src/runtime/clock.ts

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

// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
var external_node_process_default = /*#__PURE__*/__webpack_require__.n(external_node_process_);
;// CONCATENATED MODULE: ./src/runtime/signals.ts

function abortOnSignals(reason) {
    const controller = new AbortController();
    const abort = () => controller.abort(reason());
    external_node_process_default().on('SIGINT', abort);
    external_node_process_default().on('SIGTERM', abort);
    return controller.signal;
}

;// CONCATENATED MODULE: ./src/summary/failures.ts
const MAX_LINES = 30;
function describeFailures(report) {
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
    const left = lines.length - MAX_LINES;
    const more = left > 0 ? [`- ${left} more are in "report.json".`] : [];
    return [outcome, ...lines.slice(0, MAX_LINES), ...more].join('\n');
}

// EXTERNAL MODULE: ./src/summary/outputs.ts
var outputs = __webpack_require__(8750);
;// CONCATENATED MODULE: ./src/summary/markdown.ts
function escapeText(text) {
    return text
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/([\\`*_{}[\]|~])/g, '\\$1')
        .replace(/\s*[\r\n]\s*/g, ' ');
}
function table(columns, rows, right = []) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    const rule = columns.map((name) => (right.includes(name) ? '---:' : '---'));
    return [line(columns), line(rule), ...rows.map(line)].join('\n');
}
function mermaid(lines) {
    return ['```mermaid', ...lines, '```'].join('\n');
}
function number(value) {
    return typeof value === 'number' ? value.toLocaleString('en-US') : '–';
}
function percent(value) {
    return typeof value === 'number' ? `${value.toFixed(1)} %` : '–';
}
function label(text) {
    return text.replace(/["\n\r;#]/g, ' ');
}

;// CONCATENATED MODULE: ./src/summary/dataset-table.ts

const MAX_ROWS = 200;
const MARKS = {
    ok: '✅ ok',
    empty: '➖ empty',
    skipped: '➖ skipped',
    failed: '❌ failed',
};
function datasetTable(report) {
    const datasets = [...report.datasets]
        .sort((one, other) => rank(one) - rank(other))
        .slice(0, MAX_ROWS);
    const skipped = report.sources.filter(({ status }) => status === 'skipped');
    const rows = [...datasets.map(toRow), ...skipped.map(toSkippedRow)];
    if (rows.length === 0)
        return '';
    const left = report.datasets.length - datasets.length;
    const more = left > 0 ? `\n\n${left} more rows are in \`report.json\`.` : '';
    return `### Datasets\n\n${table(COLUMNS, rows, NUMBERS)}${more}`;
}
const NUMBERS = ['Collected', 'Sent', 'Failed', 'Requests', 'Batches'];
const COLUMNS = ['Dataset', 'Scope', 'Status', ...NUMBERS];
const NOTHING = '–';
function rank({ status }) {
    return status === 'failed' ? 0 : 1;
}
function toRow(row) {
    const counts = [
        row.collected,
        row.sent,
        row.failed,
        row.requests,
        row.batches,
    ];
    return [
        `\`${row.dataset}\``,
        escapeText(row.scope ?? NOTHING),
        MARKS[row.status],
        ...counts.map(number),
    ];
}
function toSkippedRow({ source, status }) {
    const counts = NUMBERS.map(() => NOTHING);
    return [`all of \`${source}\``, NOTHING, MARKS[status], ...counts];
}

;// CONCATENATED MODULE: ./src/summary/findings.ts

const MAX_FINDINGS = 50;
function failureSection(report) {
    const findings = report.datasets.flatMap((row) => {
        if (row.error === undefined)
            return [];
        const where = row.scope === undefined ? '' : ` of ${escapeText(row.scope)}`;
        return [
            `\`${row.dataset}\`${where}: ${escapeText(row.error.message)} (\`${row.error.code}\`)`,
        ];
    });
    return list('### What failed', findings);
}
function warningSection(report) {
    const findings = report.warnings.map(({ code, message }) => `${escapeText(message)} (\`${code}\`)`);
    return list('### Warnings', [...new Set(findings)]);
}
function list(heading, findings) {
    if (findings.length === 0)
        return '';
    const shown = findings.slice(0, MAX_FINDINGS).map((text) => `- ${text}`);
    const left = findings.length - shown.length;
    const more = left > 0 ? [`- ${left} more are in \`report.json\`.`] : [];
    return [heading, '', ...shown, ...more].join('\n');
}

;// CONCATENATED MODULE: ./src/summary/github-section.ts


const MAX_SCOPES = 100;
const MAX_CHART_DAYS = 31;
function githubSection(report) {
    const seats = report.figures['github-seats'] ?? [];
    const usage = report.figures['github-usage'] ?? [];
    const parts = [seatsPart(seats), usagePart(usage)].filter(Boolean);
    return parts.length === 0 ? '' : ['### GitHub Copilot', ...parts].join('\n\n');
}
const SEAT_NUMBERS = [
    'Seats',
    'Active',
    'Utilization',
    'No activity recorded',
    'Added in 7 days',
];
function seatsPart(seats) {
    if (seats.length === 0)
        return '';
    const rows = seats
        .slice(0, MAX_SCOPES)
        .map((snapshot) => [
        escapeText(scopeOf(snapshot)),
        number(snapshot.seats_total),
        number(snapshot.seats_active),
        percent(snapshot.seat_utilization_rate),
        number(snapshot.seats_no_recorded_activity),
        number(snapshot.seats_added_7d),
        escapeText(String(snapshot.editor_top ?? '–')),
    ]);
    const columns = ['Scope', ...SEAT_NUMBERS, 'Top editor'];
    const left = seats.length - rows.length;
    const more = left > 0 ? [`${left} more scopes are in \`report.json\`.`] : [];
    const days = seats[0]?.active_window_days;
    return [
        table(columns, rows, SEAT_NUMBERS),
        ...more,
        `*Active* means activity in the last ${days} days.`,
        seatsChart(seats),
    ]
        .filter(Boolean)
        .join('\n\n');
}
function seatsChart(seats) {
    const sum = (property) => seats.reduce((total, record) => total + asNumber(record[property]), 0);
    const active = sum('seats_active');
    const never = sum('seats_no_recorded_activity');
    const idle = sum('seats_total') - active - never;
    const slices = [
        { name: 'Active', count: active },
        { name: 'Active before', count: idle },
        { name: 'No activity recorded', count: never },
    ].filter(({ count }) => count > 0);
    if (slices.length === 0)
        return '';
    return mermaid([
        'pie showData title Seats',
        ...slices.map(({ name, count }) => `  "${name}" : ${count}`),
    ]);
}
function usagePart(usage) {
    const scope = busiestScope(usage);
    if (scope === undefined)
        return '';
    const days = usage
        .filter((record) => scopeOf(record) === scope)
        .sort((one, other) => (one.identifier < other.identifier ? -1 : 1))
        .slice(-MAX_CHART_DAYS);
    const latest = days.at(-1);
    const facts = table([
        'Scope',
        'Day',
        'Active people',
        'Acceptance rate',
        'Chat adoption',
        'Top language',
        'Top model',
    ], [
        [
            escapeText(scope),
            String(latest?.record_date ?? '').slice(0, 10),
            number(latest?.total_active_users),
            percent(latest?.acceptance_rate),
            percent(latest?.chat_adoption_rate),
            escapeText(String(latest?.language_top ?? '–')),
            escapeText(String(latest?.model_top ?? '–')),
        ],
    ], ['Active people', 'Acceptance rate', 'Chat adoption']);
    return [facts, usageChart(scope, days)].filter(Boolean).join('\n\n');
}
function usageChart(scope, days) {
    const known = days.filter(({ total_active_users: people }) => people !== undefined);
    if (known.length < 2)
        return '';
    const labels = known.map(({ record_date: date }) => `"${String(date).slice(5, 10)}"`);
    const values = known.map((record) => asNumber(record.total_active_users));
    return mermaid([
        'xychart-beta',
        `  title "People active by day, ${label(scope)}"`,
        `  x-axis [${labels.join(', ')}]`,
        '  y-axis "People"',
        `  bar [${values.join(', ')}]`,
    ]);
}
function busiestScope(usage) {
    const totals = new Map();
    for (const record of usage) {
        const scope = scopeOf(record);
        const people = asNumber(record.total_active_users);
        totals.set(scope, (totals.get(scope) ?? 0) + people);
    }
    const [first] = [...totals].sort(([, one], [, other]) => other - one);
    return first?.[0];
}
function scopeOf({ scope, scope_type: type }) {
    const name = String(scope);
    return type === 'enterprise' ? (0,domain_scope/* scopeKey */.OD)({ type, name }) : name;
}
function asNumber(value) {
    return typeof value === 'number' ? value : 0;
}

;// CONCATENATED MODULE: ./src/summary/microsoft-section.ts

const microsoft_section_NUMBERS = [
    'Bought',
    'Assigned',
    'Enabled',
    'Active',
    'Licences used',
    'Adoption',
    'Prompts',
];
function microsoftSection(report) {
    const summary = report.figures['m365-summary']?.[0];
    if (summary === undefined)
        return '';
    const row = [
        escapeText(String(summary.period)),
        String(summary.report_date).slice(0, 10),
        number(summary.sku_total),
        number(summary.sku_assigned),
        number(summary.enabled_user_count),
        number(summary.active_user_count),
        percent(summary.license_utilization_rate),
        percent(summary.adoption_rate),
        number(summary.prompts_total),
    ];
    return [
        '### Microsoft 365 Copilot',
        table(['Period', 'Up to', ...microsoft_section_NUMBERS], [row], microsoft_section_NUMBERS),
        appsChart(summary),
    ]
        .filter(Boolean)
        .join('\n\n');
}
function appsChart(summary) {
    const apps = Object.entries(asObject(summary.apps))
        .map(([app, usage]) => ({ app, active: Number(asObject(usage).active) }))
        .filter(({ active }) => Number.isFinite(active))
        .sort((one, other) => other.active - one.active);
    if (apps.length === 0)
        return '';
    return mermaid([
        'xychart-beta',
        '  title "People active by app"',
        `  x-axis [${apps.map(({ app }) => `"${label(app)}"`).join(', ')}]`,
        '  y-axis "People"',
        `  bar [${apps.map(({ active }) => active).join(', ')}]`,
    ]);
}
function asObject(value) {
    return typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value))
        : {};
}

;// CONCATENATED MODULE: ./src/summary/summary.ts






const MAX_BYTES = 1_000_000;
function renderSummary(report) {
    const sections = [
        headline(report),
        failureSection(report),
        githubSection(report),
        microsoftSection(report),
        warningSection(report),
        datasetTable(report),
        footer(report),
    ].filter((section) => section !== '');
    return cutToLimit(sections);
}
function headline(report) {
    const sum = (key) => report.datasets.reduce((total, row) => total + row[key], 0);
    const lines = {
        success: report.dry_run
            ? `Dry run: ${records(sum('collected'))} collected, nothing was sent.`
            : `Everything was delivered: ${records(sum('sent'))} accepted by Port.`,
        partial: report.dry_run
            ? `Dry run: ${records(sum('collected'))} collected, nothing was sent; what failed is listed below.`
            : `Part of it was delivered: ${records(sum('sent'))} accepted by Port; what failed is listed below.`,
        failed: 'Nothing was delivered; what failed is listed below.',
    };
    const marks = { success: '✅', partial: '⚠️', failed: '❌' };
    return `## Copilot usage\n\n${marks[report.result]} ${lines[report.result]}`;
}
function records(count) {
    return `${number(count)} ${count === 1 ? 'record' : 'records'}`;
}
function footer(report) {
    const { requests, waits_ms: waitsMs } = report;
    const seconds = Math.round((Date.parse(report.finished_at) - Date.parse(report.started_at)) / 1000);
    const made = [
        `GitHub ${number(requests.github + requests.downloads)}`,
        `Microsoft ${number(requests.entra + requests.graph)}`,
        `Port ${number(requests.port)}`,
    ].join(', ');
    return `<sub>Run ${report.run_id}, ${report.started_at}, ${seconds} s of which ${Math.round(waitsMs / 1000)} s waiting. Requests: ${made}.</sub>`;
}
function cutToLimit(sections) {
    const kept = [];
    let bytes = 0;
    for (const [index, section] of sections.entries()) {
        bytes += external_node_buffer_.Buffer.byteLength(section) + 2;
        if (bytes > MAX_BYTES) {
            kept.push(`${sections.length - index} more sections do not fit into a job summary; \`report.json\` has everything.`);
            break;
        }
        kept.push(section);
    }
    return kept.join('\n\n');
}

;// CONCATENATED MODULE: ./package.json
const package_namespaceObject = {"rE":"0.1.0"};
;// CONCATENATED MODULE: ./src/version.ts

const VERSION = package_namespaceObject.rE;

// EXTERNAL MODULE: ./src/http/http-client.ts + 1 modules
var http_client = __webpack_require__(9533);
;// CONCATENATED MODULE: ./src/http/request-gate.ts
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

;// CONCATENATED MODULE: ./src/http/wait-budget.ts
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

;// CONCATENATED MODULE: ./src/sink/slots.ts
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

;// CONCATENATED MODULE: ./src/sink/batching-sink.ts





const REQUESTS_IN_FLIGHT = 4;
const HELD_BACK = 4;
class BatchingSink {
    #options;
    #ledger = new DeliveryLedger();
    #lanes = new Map();
    #slots = new Slots(REQUESTS_IN_FLIGHT);
    #underWay = new Map();
    #refusals = new Map();
    constructor(options) {
        this.#options = options;
    }
    async put(delivery) {
        await this.#sendAggregatesBefore(delivery);
        this.#takeIn(delivery);
        while (this.#underWay.size > REQUESTS_IN_FLIGHT) {
            await Promise.race(this.#underWay.values());
        }
        this.#options.signal.throwIfAborted();
    }
    async close() {
        const lanes = domain_dataset/* DATASET_NAMES */._u.flatMap((name) => this.#lanes.get(name) ?? []);
        const isPeople = ({ open }) => domain_dataset/* DATASETS */.yC[open.dataset].isPerPerson;
        for (const lane of lanes)
            if (!isPeople(lane))
                this.#flush(lane);
        await Promise.all(this.#underWay.values());
        for (const lane of lanes)
            if (isPeople(lane))
                this.#flush(lane);
        await Promise.all(this.#underWay.values());
    }
    countOf(dataset, scope) {
        return this.#ledger.of(dataset, scope);
    }
    async #sendAggregatesBefore({ dataset, scope }) {
        const { isPerPerson, source } = domain_dataset/* DATASETS */.yC[dataset];
        if (!isPerPerson)
            return;
        const key = scopeKeyOf(scope);
        const isBefore = (batch) => {
            const facts = domain_dataset/* DATASETS */.yC[batch.dataset];
            if (facts.isPerPerson || facts.source !== source)
                return false;
            return batch.countByScope.has(key);
        };
        for (const lane of this.#lanes.values()) {
            if ([...lane.held, lane.open].some(isBefore))
                this.#flush(lane);
        }
        const ahead = [...this.#underWay].filter(([batch]) => isBefore(batch));
        await Promise.all(ahead.map(([, whenDone]) => whenDone));
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
        const lane = { open: new Batch(dataset), held: [], startedCount: 0 };
        this.#lanes.set(dataset, lane);
        return lane;
    }
    #closeBatch(lane) {
        if (lane.open.size === 0)
            return;
        lane.held.push(lane.open);
        lane.open = new Batch(lane.open.dataset);
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
            .finally(() => this.#underWay.delete(batch));
        this.#underWay.set(batch, whenDone);
    }
    async #send(batch, position) {
        const { webhook } = domain_dataset/* DATASETS */.yC[batch.dataset];
        try {
            const refusal = this.#refusals.get(webhook);
            if (refusal !== undefined)
                return this.#keep(batch, refusal);
            if (this.#options.signal.aborted) {
                return this.#keep(batch, (0,errors/* toFailure */.w2)(new errors/* CancelledError */.cc()));
            }
            await this.#options.transport.deliver(batch, position);
            if (this.#options.transport.isSending)
                this.#ledger.addSent(batch);
        }
        catch (error) {
            const failure = (0,errors/* toFailure */.w2)(error);
            if (failure.code === 'PORT_WEBHOOK_REFUSED') {
                this.#refusals.set(webhook, failure);
            }
            this.#keep(batch, failure);
        }
    }
    #keep(batch, failure) {
        const lost = this.#tryToStore(() => this.#options.undelivered.keep(batch));
        this.#ledger.addFailed(batch, lost ?? failure);
    }
    #tryToStore(store) {
        if (!this.#options.transport.isSending)
            return undefined;
        try {
            store();
            return undefined;
        }
        catch (error) {
            return {
                code: 'UNDELIVERED_NOT_KEPT',
                message: `Records that Port did not take could not be kept on disk either: ${(0,errors/* errorMessage */.gJ)(error)}. Check that "output-dir" can be written and has room, then run it again.`,
            };
        }
    }
    #refuseTooLarge({ dataset, scope, record }) {
        const lost = this.#tryToStore(() => this.#options.undelivered.keepOne(dataset, record));
        const tooLarge = {
            code: 'PORT_RECORD_TOO_LARGE',
            message: `A record of "${dataset}" is larger than the 512 KiB that Port takes in one request, so it was not sent.`,
        };
        this.#ledger.addFailedRecord(dataset, scope, lost ?? tooLarge);
    }
}

;// CONCATENATED MODULE: ./src/sink/envelope.ts

const SCHEMA_VERSION = 1;
function writeBody(batch, position, stamp) {
    const head = JSON.stringify({
        kind: domain_dataset/* DATASETS */.yC[batch.dataset].kind,
        schema_version: SCHEMA_VERSION,
        run_id: stamp.runId,
        collected_at: stamp.collectedAt,
        batch: position,
    });
    return `${head.slice(0, -1)},"records":${batch.recordsJson}}`;
}

;// CONCATENATED MODULE: ./src/sink/file-transport.ts





const file_transport_FILE_NAME = /^\d+-[a-z0-9-]+\.json$/;
class FileTransport {
    isSending = false;
    #folder;
    #stamp;
    #count = 0;
    constructor(folder, stamp) {
        this.#folder = folder;
        this.#stamp = stamp;
        removeBodies(folder);
    }
    async deliver(batch, position) {
        (0,external_node_fs_.mkdirSync)(this.#folder, { recursive: true });
        this.#count += 1;
        const { kind } = domain_dataset/* DATASETS */.yC[batch.dataset];
        writeAtomically((0,external_node_path_.join)(this.#folder, `${this.#count}-${kind}.json`), writeBody(batch, position, this.#stamp));
    }
}
function removeBodies(folder) {
    if (!(0,external_node_fs_.existsSync)(folder))
        return;
    for (const name of (0,external_node_fs_.readdirSync)(folder)) {
        if (file_transport_FILE_NAME.test(name))
            (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, name));
    }
}

// EXTERNAL MODULE: ./src/http/http-error.ts
var http_error = __webpack_require__(8161);
;// CONCATENATED MODULE: ./src/sink/webhook-transport.ts






class WebhookTransport {
    isSending = true;
    #options;
    constructor(options) {
        this.#options = options;
    }
    async deliver(batch, position) {
        const { http, stamp, targetOf } = this.#options;
        const { webhook } = domain_dataset/* DATASETS */.yC[batch.dataset];
        const target = targetOf(webhook);
        const body = external_node_buffer_.Buffer.from(writeBody(batch, position, stamp));
        const response = await http
            .send({
            method: 'POST',
            url: target.url,
            path: '/{webhookKey}',
            headers: {
                'content-type': 'application/json',
                'x-signature': sign(body, target.secret),
            },
            body,
        })
            .catch((error) => {
            throw toSinkError(error, webhook);
        });
        if (isWebPage(response))
            throw webPage(response.status, webhook);
        if (!response.ok)
            throw refusal(response.status, webhook);
    }
}
function isWebPage(response) {
    const contentType = response.headers.get('content-type') ?? '';
    return response.ok && contentType.includes('html');
}
function webPage(status, webhook) {
    return new errors/* SinkError */.y_('PORT_WEBHOOK_REFUSED', `Cannot send to Port's webhook "${webhook}": a web page answered ${status}, not Port. ${addressAdvice(webhook)}`);
}
function sign(body, secret) {
    return (0,external_node_crypto_.createHmac)('sha256', secret).update(body).digest('hex');
}
function refusal(status, webhook) {
    const { code, advice } = explain(status, webhook);
    return new errors/* SinkError */.y_(code, `Cannot send to Port's webhook "${webhook}": Port answered ${status}. ${advice}`);
}
function explain(status, webhook) {
    if (status === 401 || status === 403 || status === 404) {
        return { code: 'PORT_WEBHOOK_REFUSED', advice: addressAdvice(webhook) };
    }
    if (status === 429) {
        return { code: 'PORT_RATE_LIMITED', advice: REPLAY_ADVICE };
    }
    if (status >= 500 || status === 408) {
        return { code: 'PORT_UNAVAILABLE', advice: REPLAY_ADVICE };
    }
    return {
        code: 'PORT_BODY_REFUSED',
        advice: 'Port does not take this body. The records are kept in "undelivered" for a look at them.',
    };
}
const REPLAY_ADVICE = 'The records are kept in "undelivered"; send them later with "mode: replay".';
function addressAdvice(webhook) {
    return `Check that "port-webhook-${webhook}-url" is the URL of an enabled webhook data source in Port and that "port-region" fits.`;
}
function toSinkError(error, webhook) {
    if (!(error instanceof http_error/* HttpError */.j))
        return error;
    const { code, advice } = explainNoAnswer(error, webhook);
    return new errors/* SinkError */.y_(code, `Cannot send to Port's webhook "${webhook}": ${error.message}. ${advice}`, { cause: error });
}
function explainNoAnswer({ kind, status }, webhook) {
    if (kind === 'redirect') {
        return { code: 'PORT_WEBHOOK_REFUSED', advice: addressAdvice(webhook) };
    }
    return {
        code: status === 429 ? 'PORT_RATE_LIMITED' : 'PORT_UNAVAILABLE',
        advice: REPLAY_ADVICE,
    };
}

;// CONCATENATED MODULE: ./src/wiring.ts










function wire(config, environment) {
    const { clock, logger, signal, runId } = environment;
    const startedAt = clock.now();
    const budget = new WaitBudget(clock, config.maxWaitMs);
    const counters = forEachSystem(() => new http_client/* RequestCounter */.k());
    const http = forEachSystem((system) => createHttpClient({ environment, budget }, counters[system]));
    const wiring = { config, environment, budget, http };
    const transport = () => createTransport(wiring, { runId, collectedAt: toSeconds(startedAt) });
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
        ingest: async () => ({
            collectors: await createCollectors(wiring),
            sink: createSink(wiring, { transport: transport(), folder }),
            logger,
            context: {
                startedAt,
                identity: config.identity,
                activeWindowDays: config.activeWindowDays,
            },
        }),
        replay: () => ({ folder, transport: transport(), logger, signal }),
    };
}
function createSink({ environment }, to) {
    return new BatchingSink({
        transport: to.transport,
        undelivered: new UndeliveredStore(to.folder),
        signal: environment.signal,
    });
}
function toSeconds(instant) {
    return (0,domain_day/* toInstant */.fN)(Math.floor(instant.getTime() / 1000) * 1000);
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
    return new http_client/* HttpClient */.Q({
        clock,
        budget,
        logger,
        signal,
        random: Math.random,
        fetch: globalThis.fetch,
        limits: environment.timeLimits,
        userAgent: `copilot-usage-for-port/${version}`,
    }, [counter]);
}
async function createCollectors(wiring) {
    const { github, microsoft } = wiring.config;
    const collectors = [];
    if (github)
        collectors.push(createGitHubCollector(wiring, github));
    if (microsoft)
        collectors.push(createM365Collector(wiring, microsoft));
    return Promise.all(collectors);
}
async function createGitHubCollector({ config, environment, budget, http }, github) {
    const [{ createGitHubClient }, { githubCollector }, { GitHubLimits, MAX_REQUESTS_PER_MINUTE },] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(476), __webpack_require__.e(207)]).then(__webpack_require__.bind(__webpack_require__, 7207)),
        __webpack_require__.e(/* import() */ 383).then(__webpack_require__.bind(__webpack_require__, 3383)),
        __webpack_require__.e(/* import() */ 436).then(__webpack_require__.bind(__webpack_require__, 7436)),
    ]);
    const { clock, logger, signal, secrets } = environment;
    const gate = new RequestGate(clock, MAX_REQUESTS_PER_MINUTE, signal);
    const limits = new GitHubLimits({ gate, budget, clock, logger });
    return githubCollector({
        scopes: github.scopes,
        apiUrl: github.apiUrl,
        datasets: config.datasets,
        window: config.window,
        downloads: http.downloads,
        secrets,
        clientFor: (_scope, counter) => createGitHubClient({
            http: http.github.countedBy(counter),
            limits,
            token: github.token,
            apiUrl: github.apiUrl,
        }),
    });
}
async function createM365Collector({ config, environment, http }, microsoft) {
    const { m365Collector } = await Promise.all(/* import() */[__webpack_require__.e(744), __webpack_require__.e(35)]).then(__webpack_require__.bind(__webpack_require__, 1035));
    const { clock, secrets, getOidcToken } = environment;
    const { credential, ...rest } = microsoft;
    return m365Collector({
        ...rest,
        credential: credential.type === 'oidc'
            ? { type: 'oidc', getToken: getOidcToken }
            : credential,
        datasets: config.datasets,
        window: config.window,
        graphHttp: http.graph,
        entraHttp: http.entra,
        clock,
        secrets,
    });
}
function createTransport({ config, http }, stamp) {
    if (config.isDryRun) {
        return new FileTransport((0,external_node_path_.join)(config.outputDir, 'dry-run'), stamp);
    }
    return new WebhookTransport({
        http: http.port,
        stamp,
        targetOf: (webhook) => targetOf(config, webhook),
    });
}
function targetOf(config, webhook) {
    const target = config.webhooks[webhook];
    if (target !== undefined)
        return target;
    throw new errors/* ConfigError */.xL(`"port-webhook-${webhook}-url" and its secret are required to send this.`);
}

;// CONCATENATED MODULE: ./src/run-action.ts













async function runAction(config) {
    const wired = wire(config, {
        runId: actions/* runId */.Vz(),
        version: VERSION,
        clock: systemClock,
        logger: actions/* actionsLogger */.MV(),
        secrets: actions/* actionsSecrets */.le,
        signal: abortOnSignals(() => new errors/* CancelledError */.cc()),
        timeLimits: DEFAULT_TIME_LIMITS,
        getOidcToken: actions/* getOidcToken */.v4,
    });
    const report = await runMode(config.mode, wired);
    const reportPath = (0,external_node_path_.join)(config.outputDir, 'report.json');
    writeReport(reportPath, report);
    actions/* writeOutputs */.Kn((0,outputs/* toOutputs */.I)(report, reportPath));
    actions/* writeSummary */.Sy(renderSummary(report));
    if (report.result !== 'success')
        actions/* fail */.fJ(describeFailures(report));
}


/***/ })

};
