export const id = 229;
export const ids = [229];
export const modules = {

  7229:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  setup: () => (/* binding */ setup)
});

var assemble_report = __webpack_require__(3646);
; 
const SETUP_KINDS = (/* unused pure expression or super */ null && ([
    'blueprint',
    'webhook',
    'scorecard',
    'page',
    'action',
]));
function resultOfSetup(rows) {
    const bad = rows.filter(({ error }) => error !== undefined);
    if (bad.length === 0)
        return 'success';
    const good = rows.filter(({ action }) => ['create', 'update', 'unchanged'].includes(action));
    return good.length > 0 ? 'partial' : 'failed';
}

var carry_out = __webpack_require__(4661);
; 



async function setup({ client, wanted, logger }, frame) {
    const plan = await (0,carry_out .d)(client, wanted);
    const rows = frame.isDryRun
        ? plan.map(({ row }) => row)
        : await (0,carry_out .u)(client, plan);
    logRows(rows, logger, frame);
    const report = (0,assemble_report .x)(frame, {
        mode: 'setup',
        sources: [],
        datasets: [],
        warnings: [],
        figures: {},
    });
    return { ...report, result: resultOfSetup(rows), setup: rows };
}
const MAX_LOGGED_CHANGES = 5;
const DONE = {
    create: 'created',
    update: 'updated',
    unchanged: 'unchanged',
    skipped: 'skipped',
    refused: 'left as it is',
    failed: 'failed',
};
const PLANNED = {
    ...DONE,
    create: 'would be created',
    update: 'would be updated',
};
function logRows(rows, logger, { isDryRun }) {
    const words = isDryRun ? PLANNED : DONE;
    const log = logger.group('Port set-up');
    for (const row of rows) {
        log.info(`${row.kind} "${row.identifier}": ${words[row.action]}${why(row)}`);
    }
    log.end();
}
function why(row) {
    return `${describe(row)}${row.note ? ` ${row.note}` : ''}`;
}
function describe({ changes, reason, error }) {
    if (error)
        return ` (${error.code}).`;
    if (reason)
        return `. ${reason}`;
    if (changes.length === 0)
        return '.';
    const more = changes.length - MAX_LOGGED_CHANGES;
    const named = changes.slice(0, MAX_LOGGED_CHANGES).join('; ');
    return `: ${named}${more > 0 ? `; and ${more} more` : ''}.`;
}


/***/ })

};
