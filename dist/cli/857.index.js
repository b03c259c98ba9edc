export const id = 857;
export const ids = [857];
export const modules = {

  2339:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ju: () => (/* binding */ WEBHOOK_FORM),
    NH: () => (/* binding */ writeBytes)
/* harmony export */ });
  var _domain_dataset_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3288);
  var _batch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8895);


const SCHEMA_VERSION = 1;
const WEBHOOK_FORM = {
    limits: _batch_js__WEBPACK_IMPORTED_MODULE_1__  .lJ,
    write: writeBody,
};
function writeBytes(batch, position, stamp) {
    const head = JSON.stringify({
        kind: _domain_dataset_js__WEBPACK_IMPORTED_MODULE_0__  .yC[batch.dataset].kind,
        schema_version: SCHEMA_VERSION,
        run_id: stamp.runId,
        collected_at: stamp.collectedAt,
        batch: position,
    });
    return batch.between(`${head.slice(0, -1)},"records":`, '}');
}
function writeBody(...of) {
    return writeBytes(...of).toString();
}


/***/ }),

  4857:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    FileTransport: () => (/* binding */ FileTransport)
/* harmony export */ });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
  var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
  var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
  var _domain_dataset_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3288);
  var _envelope_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2339);
  var _undelivered_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4986);





const FILE_NAME = /^\d+-[a-z0-9-]+\.json$/;
class FileTransport {
    isSending = false;
    #folder;
    #stamp;
    #form;
    #count = 0;
    constructor(folder, stamp, form = _envelope_js__WEBPACK_IMPORTED_MODULE_3__  .Ju) {
        this.#folder = folder;
        this.#stamp = stamp;
        this.#form = form;
        removeBodies(folder);
    }
    get limits() {
        return this.#form.limits;
    }
    async deliver(batch, position) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(this.#folder, { recursive: true });
        this.#count += 1;
        const { kind } = _domain_dataset_js__WEBPACK_IMPORTED_MODULE_2__  .yC[batch.dataset];
        (0,_undelivered_js__WEBPACK_IMPORTED_MODULE_4__  .vK)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.#folder, `${this.#count}-${kind}.json`), this.#form.write(batch, position, this.#stamp));
        return [];
    }
}
function removeBodies(folder) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder))
        return;
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder)) {
        if (FILE_NAME.test(name))
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name));
    }
}


/***/ })

};
