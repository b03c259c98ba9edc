export const id = 373;
export const ids = [373];
export const modules = {

  9283:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Xw: () => (/* binding */ findingOfError),
    lb: () => (/* binding */ notChecked),
    nu: () => (/* binding */ resultOfCheck)
/* harmony export */ });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);

const CHECK_AREAS = (/* unused pure expression or super */ null && (['GitHub', 'Microsoft 365', 'Port']));
function findingOfError(subject, error, status = 'failure') {
    const { code, message } = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__  .w2)(error);
    return { subject, status, detail: message, code };
}
function notChecked(subject, because) {
    return { subject, status: 'unknown', detail: `Not checked: ${because}.` };
}
function resultOfCheck(rows) {
    return rows.some(({ status }) => status === 'failure') ? 'failed' : 'success';
}


/***/ }),

  4373:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  checkPort: () => (/* binding */ checkPort)
});

var check_report = __webpack_require__(9283);
var p_map = __webpack_require__(606);
var domain_dataset = __webpack_require__(3288);
var day = __webpack_require__(318);
var port_search = __webpack_require__(2015);
; 





const CONCURRENCY = 4;
const HOUR_MS = 3_600_000;
const CLOCK_MARGIN_MS = 300_000;
const LOOKBACK_DAYS = 7;
const LATE_AFTER_MS = 2 * day .sO;
function checkArrivals(deps) {
    return (0,p_map .Ay)(deps.datasets, (dataset) => checkArrival(deps, dataset), {
        concurrency: CONCURRENCY,
    });
}
async function checkArrival(deps, dataset) {
    const subject = `entities of ${dataset}`;
    const { lastRun, clock } = deps;
    const expected = lastRun?.entities[dataset] ?? 0;
    const isCompared = lastRun !== undefined && expected > 0;
    const sinceMs = isCompared
        ? lastRun.startedAt.getTime() - CLOCK_MARGIN_MS
        : clock.now().getTime() - LOOKBACK_DAYS * day .sO;
    try {
        const seen = await countSince(deps, dataset, new Date(sinceMs));
        const verdict = isCompared
            ? compare(seen.count, expected, lastRun)
            : judgeAge(seen.latest, clock.now());
        return { dataset, finding: { subject, ...verdict }, latest: seen.latest };
    }
    catch (error) {
        const finding = (0,check_report .Xw)(subject, error, 'unknown');
        return { dataset, finding, latest: undefined };
    }
}
async function countSince({ client }, dataset, since) {
    const { blueprint } = domain_dataset .yC[dataset];
    const search = { blueprint, rules: [(0,port_search .YA)(since)] };
    let count = 0;
    let latest;
    for await (const { updatedAt } of (0,port_search .eT)(client, search)) {
        count += 1;
        if (updatedAt && updatedAt > (latest ?? ''))
            latest = updatedAt;
    }
    return { count, latest: latest === undefined ? undefined : new Date(latest) };
}
function compare(count, expected, lastRun) {
    const detail = `Port has ${count} that came in since run ${lastRun.runId} began; that run counted ${expected}.`;
    if (count >= expected)
        return { status: 'ok', detail };
    return { status: 'warning', detail, advice: RUN_AND_VERIFY };
}
const RUN_AND_VERIFY = 'Run "mode: ingest": its verification names what is missing, and why.';
function judgeAge(latest, now) {
    if (latest === undefined) {
        return {
            status: 'warning',
            detail: `None has come in during the last ${LOOKBACK_DAYS} days.`,
            advice: RUN_AND_VERIFY,
        };
    }
    const ageMs = Math.max(0, now.getTime() - latest.getTime());
    const hours = Math.floor(ageMs / HOUR_MS);
    const detail = `The latest came in at ${latest.toISOString()}, ${hours} h ago.`;
    if (ageMs <= LATE_AFTER_MS)
        return { status: 'ok', detail };
    const advice = `Look whether the nightly run still takes place. ${RUN_AND_VERIFY}`;
    return { status: 'warning', detail, advice };
}

var carry_out = __webpack_require__(4661);
var webhook_urls = __webpack_require__(9069);
; 



const MAX_NAMED_CHANGES = 5;
const RUN_SETUP = 'Run "mode: setup".';
async function checkDrift({ client, wanted, datasets, }) {
    const rows = (await (0,carry_out .d)(client, wanted)).map(({ row }) => row);
    const looked = rows.filter(({ action }) => action !== 'skipped');
    const good = looked.filter(({ action }) => action === 'unchanged');
    const summary = {
        subject: 'objects',
        status: 'ok',
        detail: `${good.length} of ${looked.length} blueprints, webhooks, scorecards, pages and actions are as "configs/" has them.`,
    };
    const needed = datasets.flatMap((name) => {
        const { blueprint, webhook } = domain_dataset .yC[name];
        return [blueprint, webhook_urls .zR[webhook]];
    });
    return [
        ...(good.length > 0 ? [summary] : []),
        ...looked.flatMap((row) => [...judge(row, needed), ...tellNote(row)]),
    ];
}
function judge(row, needed) {
    const subject = `${row.kind} ${row.identifier}`;
    const isNeeded = needed.includes(row.identifier);
    switch (row.action) {
        case 'unchanged':
        case 'skipped':
            return [];
        case 'create': {
            const isLost = row.kind === 'blueprint' && isNeeded;
            const status = isLost ? 'failure' : 'warning';
            const detail = 'Port does not have it.';
            return [{ subject, status, detail, advice: RUN_SETUP }];
        }
        case 'update': {
            const detail = `It differs from "configs/". What would change: ${nameChanges(row)}.`;
            return [{ subject, status: 'warning', detail, advice: RUN_SETUP }];
        }
        case 'refused': {
            const status = isNeeded ? 'failure' : 'warning';
            return [{ subject, status, ...describe(row) }];
        }
        case 'failed':
            return [{ subject, status: 'unknown', ...describe(row) }];
    }
}
function tellNote({ kind, identifier, note }) {
    if (note === undefined)
        return [];
    const subject = `${kind} ${identifier}`;
    return [{ subject, status: 'warning', detail: note }];
}
function nameChanges({ changes }) {
    const left = changes.length - MAX_NAMED_CHANGES;
    const named = changes.slice(0, MAX_NAMED_CHANGES).join('; ');
    return left > 0 ? `${named}; and ${left} more` : named;
}
function describe({ error }) {
    if (error === undefined)
        return { detail: 'Port gives no reason.' };
    return { detail: error.message, code: error.code };
}

var port_document = __webpack_require__(2018);
; 





const check_webhooks_CONCURRENCY = 3;
async function checkWebhooks(deps, setting) {
    const used = setting.datasets.map((name) => domain_dataset .yC[name].webhook);
    const findings = await (0,p_map .Ay)(new Set(used), (webhook) => checkWebhook(deps, setting, webhook), { concurrency: check_webhooks_CONCURRENCY });
    return findings.flat();
}
async function checkWebhook({ client, secrets }, setting, webhook) {
    const given = setting.webhooks[webhook];
    const identifier = webhook_urls .zR[webhook];
    const subject = `URL of ${identifier}`;
    try {
        const found = await (0,webhook_urls .Vd)(client, identifier);
        const shown = (0,port_document .$6)((0,port_document .lJ)(found, 'security'), 'secret');
        if (found !== undefined)
            secrets.add(found.url);
        const isKnown = shown !== undefined && shown === given?.secret;
        const latest = latestOf(setting, webhook);
        return [
            { subject, ...judgeUrl(found, given?.url) },
            {
                subject: `secret of ${identifier}`,
                ...judgeSecret(isKnown, latest),
            },
        ];
    }
    catch (error) {
        const status = given?.url === undefined ? 'failure' : 'unknown';
        return [(0,check_report .Xw)(subject, error, status)];
    }
}
function latestOf({ arrivals }, webhook) {
    return arrivals
        .filter(({ dataset }) => domain_dataset .yC[dataset].webhook === webhook)
        .flatMap(({ latest }) => latest ?? [])
        .toSorted((one, other) => other.getTime() - one.getTime())[0];
}
const MISSING = { code: 'PORT_WEBHOOK_MISSING' };
function judgeUrl(found, given) {
    if (found === undefined)
        return judgeUnknown(given);
    const isSame = given === undefined || keyOf(given) === keyOf(found.url);
    if (!isSame) {
        return {
            status: 'warning',
            detail: 'The URL that is given is not the one of this webhook in Port, so another one, or none, gets the records.',
            advice: 'Copy the URL from Port (Data sources), or leave it out: it is looked up then.',
        };
    }
    if (!found.enabled) {
        return {
            ...MISSING,
            status: 'failure',
            detail: 'The webhook is disabled, so Port drops what is sent to it.',
            advice: 'Run "mode: setup", which enables it.',
        };
    }
    const how = given === undefined ? 'It can be looked up' : 'It is given';
    return { status: 'ok', detail: `${how}, and the webhook is enabled.` };
}
function judgeUnknown(given) {
    if (given === undefined) {
        return {
            ...MISSING,
            status: 'failure',
            detail: 'Port has no webhook of this name, and no URL is given.',
            advice: 'Run "mode: setup", which creates it.',
        };
    }
    return {
        status: 'warning',
        detail: 'A URL is given, but Port has no webhook of this name.',
        advice: 'If the URL is of a webhook of your own, nothing is to be done; else run "mode: setup".',
    };
}
function keyOf(url) {
    return new URL(url).pathname;
}
function judgeSecret(isKnown, latest) {
    if (isKnown) {
        return { status: 'ok', detail: 'Port has the secret that is given.' };
    }
    const evidence = latest === undefined
        ? 'Nothing that it stores has changed lately.'
        : `What it stores changed last at ${latest.toISOString()}; if a run sent that, its secret was accepted.`;
    return {
        status: 'unknown',
        detail: `Port answers 202 to any signature, so only a run can tell. ${evidence}`,
        advice: 'Look at "verified" in the summary of the next run; when nothing is, write the secret into the webhook in Port again.',
    };
}

; 





const CREDENTIALS = 'credentials';
async function checkPort(options) {
    const credentials = await checkCredentials(options);
    if (credentials.status === 'failure') {
        return [credentials, (0,check_report .lb)('everything else', "Port's API refuses")];
    }
    const { datasets, webhooks } = options;
    const arrivals = await checkArrivals(options);
    return [
        credentials,
        ...(await checkDrift(options)),
        ...(webhooks === undefined
            ? []
            : await checkWebhooks(options, { datasets, webhooks, arrivals })),
        ...arrivals.map(toFinding),
    ];
}
async function checkCredentials({ client, }) {
    try {
        await (0,port_document .$)(client, {
            path: '/v1/blueprints/{blueprint}',
            params: { blueprint: 'github_copilot_seats' },
            keys: ['blueprint'],
            subject: 'blueprint "github_copilot_seats"',
        });
        const detail = 'Port takes them.';
        return { subject: CREDENTIALS, status: 'ok', detail };
    }
    catch (error) {
        return (0,check_report .Xw)(CREDENTIALS, error);
    }
}
function toFinding({ finding }) {
    return finding;
}


/***/ }),

  2015:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    EK: () => (/* binding */ isOneOf),
    YA: () => (/* binding */ isUpdatedSince),
    eT: () => (/* binding */ searchEntities),
    t$: () => (/* binding */ beginsWith)
/* harmony export */ });
  var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7697);
  var _answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7073);


const PAGE_SIZE = 1_000;
const pageSchema = zod__WEBPACK_IMPORTED_MODULE_1__  ._H3({
    entities: zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(zod__WEBPACK_IMPORTED_MODULE_1__  ._H3({
        identifier: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(),
        updatedAt: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP().optional(),
    })),
    next: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP().nullish(),
});
async function* searchEntities(client, { blueprint, rules }) {
    const asked = {
        query: { combinator: 'and', rules },
        include: ['identifier', 'updatedAt'],
        limit: PAGE_SIZE,
    };
    let from;
    do {
        const answer = await client.post('/v1/blueprints/{blueprint}/entities/search', { blueprint }, { ...asked, ...(from !== undefined && { from }) });
        const page = (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__  .JN)(pageSchema, answer, `entities of blueprint "${blueprint}"`);
        yield* page.entities;
        from = page.entities.length > 0 ? (page.next ?? undefined) : undefined;
    } while (from !== undefined);
}
function isOneOf(identifiers) {
    return { property: '$identifier', operator: 'in', value: identifiers };
}
function beginsWith(prefix) {
    return { property: '$identifier', operator: 'beginsWith', value: prefix };
}
function isUpdatedSince(instant) {
    return {
        property: '$updatedAt',
        operator: 'between',
        value: { from: instant.toISOString(), to: '2999-12-31T23:59:59.999Z' },
    };
}


/***/ })

};
