export const id = 113;
export const ids = [113];
export const modules = {

  8113:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  checkGitHub: () => (/* binding */ checkGitHub)
});

var p_map = __webpack_require__(606);
var http_client = __webpack_require__(1527);
var check_report = __webpack_require__(9283);
var domain_day = __webpack_require__(318);
var scope = __webpack_require__(1848);
var errors = __webpack_require__(3916);
var report_download = __webpack_require__(6414);
var usage = __webpack_require__(6201);
; 






const LOOKBACK_DAYS = 5;
const LATE_AFTER_DAYS = 3;
async function checkMetrics(look) {
    const subject = `metrics of ${(0,scope .OI)(look.scope)}`;
    try {
        const day = await findLatestDay(look);
        return { subject, ...judge(day, look.today) };
    }
    catch (error) {
        return (0,check_report .Xw)(subject, error);
    }
}
async function findLatestDay(look) {
    let notFound;
    let hasAnswered = false;
    for (let age = 1; age <= LOOKBACK_DAYS; age += 1) {
        const day = (0,domain_day .fi)(look.today, -age);
        try {
            if (await hasReport(look, day))
                return day;
            hasAnswered = true;
        }
        catch (error) {
            if (!isNotFound(error))
                throw error;
            notFound ??= error;
        }
    }
    if (notFound !== undefined && !hasAnswered)
        throw notFound;
    return undefined;
}
async function hasReport(look, day) {
    const about = look.datasets.includes('github-usage') ? 'scope' : 'users';
    const reading = (0,usage .U)(look.scope, day);
    const files = await (0,report_download .Jc)({ ...look, about, day, reading });
    return files.length > 0;
}
function isNotFound(error) {
    return error instanceof errors .c8 && error.code === 'GITHUB_NOT_FOUND';
}
function judge(day, today) {
    if (day === undefined) {
        return {
            status: 'warning',
            detail: `They may be read, but none of the last ${LOOKBACK_DAYS} days has a report.`,
            advice: 'Days on which nobody uses Copilot have none. If people do use it, see https://www.githubstatus.com and check again tomorrow.',
        };
    }
    const age = (0,domain_day .YM)(day, today);
    const detail = `The latest report is of ${day}, ${daysAgo(age)}.`;
    if (age <= LATE_AFTER_DAYS)
        return { status: 'ok', detail };
    return {
        status: 'warning',
        detail,
        advice: `Reports usually come within ${LATE_AFTER_DAYS} days. Days on which nobody uses Copilot have none; otherwise see https://www.githubstatus.com.`,
    };
}
function daysAgo(days) {
    return days === 1 ? '1 day ago' : `${days} days ago`;
}

var failures = __webpack_require__(8495);
var schemas = __webpack_require__(2998);
var seats = __webpack_require__(8285);
; 





async function checkSeats(look) {
    const subject = `seats of ${(0,scope .OI)(look.scope)}`;
    try {
        const counted = await countSeats(look);
        return [findSeats(subject, counted), await compare(look, counted)];
    }
    catch (error) {
        return [(0,check_report .Xw)(subject, error)];
    }
}
async function countSeats(look) {
    let counted = { seats: 0, reported: undefined };
    const events = (0,seats .L)({ ...look, datasets: ['github-seats'] });
    for await (const event of events) {
        if (event.type !== 'item' || event.item.dataset !== 'github-seats')
            continue;
        const { size, reportedTotal } = event.item.seats;
        counted = { seats: size, reported: reportedTotal };
    }
    return counted;
}
function findSeats(subject, { seats }) {
    if (seats > 0) {
        return { subject, status: 'ok', detail: `All ${seats} can be read.` };
    }
    return {
        subject,
        status: 'warning',
        detail: 'The list can be read, and it is empty.',
        advice: 'Assign Copilot seats there, or leave it out of the inputs.',
    };
}
async function compare(look, counted) {
    const subject = `seat count of ${(0,scope .OI)(look.scope)}`;
    if (look.scope.type === 'enterprise') {
        const total = { value: counted.reported, of: 'the total of its seat list' };
        return compareWith(subject, counted, total);
    }
    try {
        const value = await readBilledSeats(look);
        const total = { value, of: "GitHub's billing summary" };
        return compareWith(subject, counted, total);
    }
    catch (error) {
        return (0,check_report .Xw)(subject, error, 'unknown');
    }
}
async function readBilledSeats(look) {
    const { client, scope } = look;
    const what = 'the Copilot billing summary';
    const reading = { ...(0,seats .D)(scope), what };
    const answer = await client
        .get('GET /orgs/{org}/copilot/billing', { org: scope.name })
        .catch((error) => {
        throw (0,failures .Dl)(error, reading);
    });
    const billing = schemas .r.safeParse(answer.data);
    if (!billing.success)
        throw (0,failures .Lf)(billing.error, reading);
    return billing.data.seat_breakdown?.total ?? undefined;
}
function compareWith(subject, { seats }, total) {
    if (total.value === undefined) {
        const detail = `GitHub gives no number to compare with in ${total.of}.`;
        return { subject, status: 'unknown', detail };
    }
    const detail = `${seats} people and unassigned seats are counted; ${total.of} says ${total.value}.`;
    if (seats === total.value)
        return { subject, status: 'ok', detail };
    return {
        subject,
        status: 'warning',
        detail,
        advice: 'A small difference is normal while seats change. If it stays, compare both with the Copilot page of the billing settings: people with several grants count once here.',
    };
}

; 




const CONCURRENCY = 4;
const SEAT_DATASETS = [
    'github-seats',
    'github-seat-users',
];
const USAGE_DATASETS = [
    'github-usage',
    'github-user-usage',
];
async function checkGitHub(options) {
    const findings = await (0,p_map .Ay)(options.scopes, (scope) => checkScope(options, scope), { concurrency: CONCURRENCY });
    return findings.flat();
}
async function checkScope(options, scope) {
    const client = options.clientFor(scope, new http_client .k());
    const look = { ...options, scope, client };
    const needs = (names) => options.datasets.some((name) => names.includes(name));
    return [
        ...(needs(SEAT_DATASETS) ? await checkSeats(look) : []),
        ...(needs(USAGE_DATASETS) ? [await checkMetrics(look)] : []),
    ];
}


/***/ }),

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


/***/ })

};
