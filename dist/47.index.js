export const id = 47;
export const ids = [47];
export const modules = {

  5047:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    readLastRun: () => (/* binding */ readLastRun)
/* harmony export */ });
  var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7697);
  var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4377);
  var _domain_dataset_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3288);
  var _report_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3336);



const reportSchema = zod__WEBPACK_IMPORTED_MODULE_2__  ._H3({
    run_id: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(),
    started_at: zod__WEBPACK_IMPORTED_MODULE_3__  .w$(),
    mode: zod__WEBPACK_IMPORTED_MODULE_2__  .euz('ingest'),
    dry_run: zod__WEBPACK_IMPORTED_MODULE_2__  .euz(false),
    datasets: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(zod__WEBPACK_IMPORTED_MODULE_2__  ._H3({
        dataset: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(),
        sent: zod__WEBPACK_IMPORTED_MODULE_2__  .aig(),
        verified: zod__WEBPACK_IMPORTED_MODULE_2__  .aig().nullable(),
    })),
});
function readLastRun(file) {
    const report = reportSchema.safeParse((0,_report_file_js__WEBPACK_IMPORTED_MODULE_1__  .tL)(file));
    if (!report.success)
        return undefined;
    const { run_id: runId, started_at: startedAt, datasets } = report.data;
    const entities = {};
    for (const { dataset, sent, verified } of datasets) {
        if (!(0,_domain_dataset_js__WEBPACK_IMPORTED_MODULE_0__  ._2)(dataset))
            continue;
        entities[dataset] = (entities[dataset] ?? 0) + (verified ?? sent);
    }
    return { runId, startedAt: new Date(startedAt), entities };
}


/***/ })

};
