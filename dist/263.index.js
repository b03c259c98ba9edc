export const id = 263;

export const ids = [ 263 ];

export const modules = {
 6070: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   J$: () => CsvError,
   qg: () => parse
  });
  var external_stream_ = __webpack_require__(2203);
  const is_object = function(obj) {
   return typeof obj === "object" && obj !== null && !Array.isArray(obj);
  };
  class CsvError extends Error {
   constructor(code, message, options, ...contexts) {
    if (Array.isArray(message)) message = message.join(" ").trim();
    super(message);
    if (Error.captureStackTrace !== void 0) Error.captureStackTrace(this, CsvError);
    this.code = code;
    for (const context of contexts) for (const key in context) {
     const value = context[key];
     this[key] = Buffer.isBuffer(value) ? value.toString(options.encoding) : value == null ? value : JSON.parse(JSON.stringify(value));
    }
   }
  }
  const normalize_columns_array = function(columns) {
   const normalizedColumns = [];
   for (let i = 0, l = columns.length; i < l; i++) {
    const column = columns[i];
    if (column === void 0 || column === null || column === false) normalizedColumns[i] = {
     disabled: true
    }; else if (typeof column === "string" || typeof column === "number") normalizedColumns[i] = {
     name: `${column}`
    }; else if (is_object(column)) {
     if (typeof column.name !== "string") throw new CsvError("CSV_OPTION_COLUMNS_MISSING_NAME", [ "Option columns missing name:", `property "name" is required at position ${i}`, "when column is an object literal" ]);
     normalizedColumns[i] = column;
    } else throw new CsvError("CSV_INVALID_COLUMN_DEFINITION", [ "Invalid column definition:", "expect a string or a literal object,", `got ${JSON.stringify(column)} at position ${i}` ]);
   }
   return normalizedColumns;
  };
  class ResizeableBuffer {
   constructor(size = 100) {
    this.size = size;
    this.length = 0;
    this.buf = Buffer.allocUnsafe(size);
   }
   prepend(val) {
    if (Buffer.isBuffer(val)) {
     const length = this.length + val.length;
     if (length >= this.size) {
      this.resize();
      if (length >= this.size) throw Error("INVALID_BUFFER_STATE");
     }
     const buf = this.buf;
     this.buf = Buffer.allocUnsafe(this.size);
     val.copy(this.buf, 0);
     buf.copy(this.buf, val.length);
     this.length += val.length;
    } else {
     const length = this.length++;
     if (length === this.size) this.resize();
     const buf = this.clone();
     this.buf[0] = val;
     buf.copy(this.buf, 1, 0, length);
    }
   }
   append(val) {
    const length = this.length++;
    if (length === this.size) this.resize();
    this.buf[length] = val;
   }
   clone() {
    return Buffer.from(this.buf.slice(0, this.length));
   }
   resize() {
    const length = this.length;
    this.size = this.size * 2;
    const buf = Buffer.allocUnsafe(this.size);
    this.buf.copy(buf, 0, 0, length);
    this.buf = buf;
   }
   toString(encoding) {
    if (encoding) return this.buf.toString(encoding, 0, this.length); else return Uint8Array.prototype.slice.call(this.buf.slice(0, this.length));
   }
   toJSON() {
    return this.toString("utf8");
   }
   reset() {
    this.length = 0;
   }
  }
  const utils_ResizeableBuffer = ResizeableBuffer;
  const init_state = function(options) {
   const timchars = [ 32, 9, 10, 13, 12, 11, 160, 5760, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8232, 8233, 8239, 8287, 12288, 65279 ].reduce((acc, codepoint) => {
    const encoded = Buffer.from(String.fromCharCode(codepoint), options.encoding);
    if (codepoint !== 63 && encoded.length === 1 && encoded[0] === 63) return acc;
    acc.push(encoded);
    return acc;
   }, []);
   const timcharFirstBytes = new Uint8Array(256);
   for (const t of timchars) timcharFirstBytes[t[0]] = 1;
   return {
    bomSkipped: false,
    bufBytesStart: 0,
    castField: options.cast_function,
    commenting: false,
    delimiterBufPrevious: void 0,
    delimiterDiscovered: false,
    error: void 0,
    enabled: options.from_line === 1,
    escaping: false,
    escapeIsQuote: Buffer.isBuffer(options.escape) && Buffer.isBuffer(options.quote) && Buffer.compare(options.escape, options.quote) === 0,
    expectedRecordLength: Array.isArray(options.columns) ? options.columns.length : void 0,
    field: new utils_ResizeableBuffer(20),
    firstLineToHeaders: options.cast_first_line_to_header,
    needMoreDataSize: Math.max(options.comment !== null ? options.comment.length : 0, ...options.delimiter ? options.delimiter.map(delimiter => delimiter.length) : [], options.delimiter_auto ? 1 : 0, options.quote !== null ? options.quote.length : 0, ...timchars.map(t => t.length)),
    previousBuf: void 0,
    quoting: false,
    stop: false,
    rawBuffer: new utils_ResizeableBuffer(100),
    record: [],
    recordHasError: false,
    record_length: 0,
    recordDelimiterMaxLength: options.record_delimiter.length === 0 ? 0 : Math.max(...options.record_delimiter.map(v => v.length)),
    trimChars: [ Buffer.from(" ", options.encoding)[0], Buffer.from("\t", options.encoding)[0] ],
    wasQuoting: false,
    wasRowDelimiter: false,
    timchars,
    timcharFirstBytes
   };
  };
  const underscore = function(str) {
   return str.replace(/([A-Z])/g, function(_, match) {
    return "_" + match.toLowerCase();
   });
  };
  const normalize_options = function(opts) {
   const options = {};
   for (const opt in opts) options[underscore(opt)] = opts[opt];
   if (options.encoding === void 0 || options.encoding === true) options.encoding = "utf8"; else if (options.encoding === null || options.encoding === false) options.encoding = null; else if (typeof options.encoding !== "string" && options.encoding !== null) throw new CsvError("CSV_INVALID_OPTION_ENCODING", [ "Invalid option encoding:", "encoding must be a string or null to return a buffer,", `got ${JSON.stringify(options.encoding)}` ], options);
   if (options.bom === void 0 || options.bom === null || options.bom === false) options.bom = false; else if (options.bom !== true) throw new CsvError("CSV_INVALID_OPTION_BOM", [ "Invalid option bom:", "bom must be true,", `got ${JSON.stringify(options.bom)}` ], options);
   options.cast_function = null;
   if (options.cast === void 0 || options.cast === null || options.cast === false || options.cast === "") options.cast = void 0; else if (typeof options.cast === "function") {
    options.cast_function = options.cast;
    options.cast = true;
   } else if (options.cast !== true) throw new CsvError("CSV_INVALID_OPTION_CAST", [ "Invalid option cast:", "cast must be true or a function,", `got ${JSON.stringify(options.cast)}` ], options);
   if (options.cast_date === void 0 || options.cast_date === null || options.cast_date === false || options.cast_date === "") options.cast_date = false; else if (options.cast_date === true) options.cast_date = function(value) {
    const date = Date.parse(value);
    return !isNaN(date) ? new Date(date) : value;
   }; else if (typeof options.cast_date !== "function") throw new CsvError("CSV_INVALID_OPTION_CAST_DATE", [ "Invalid option cast_date:", "cast_date must be true or a function,", `got ${JSON.stringify(options.cast_date)}` ], options);
   options.cast_first_line_to_header = void 0;
   if (options.columns === true) options.cast_first_line_to_header = void 0; else if (typeof options.columns === "function") {
    options.cast_first_line_to_header = options.columns;
    options.columns = true;
   } else if (Array.isArray(options.columns)) options.columns = normalize_columns_array(options.columns); else if (options.columns === void 0 || options.columns === null || options.columns === false) options.columns = false; else throw new CsvError("CSV_INVALID_OPTION_COLUMNS", [ "Invalid option columns:", "expect an array, a function or true,", `got ${JSON.stringify(options.columns)}` ], options);
   if (options.group_columns_by_name === void 0 || options.group_columns_by_name === null || options.group_columns_by_name === false) options.group_columns_by_name = false; else if (options.group_columns_by_name !== true) throw new CsvError("CSV_INVALID_OPTION_GROUP_COLUMNS_BY_NAME", [ "Invalid option group_columns_by_name:", "expect an boolean,", `got ${JSON.stringify(options.group_columns_by_name)}` ], options); else if (options.columns === false) throw new CsvError("CSV_INVALID_OPTION_GROUP_COLUMNS_BY_NAME", [ "Invalid option group_columns_by_name:", "the `columns` mode must be activated." ], options);
   if (options.comment === void 0 || options.comment === null || options.comment === false || options.comment === "") options.comment = null; else {
    if (typeof options.comment === "string") options.comment = Buffer.from(options.comment, options.encoding);
    if (!Buffer.isBuffer(options.comment)) throw new CsvError("CSV_INVALID_OPTION_COMMENT", [ "Invalid option comment:", "comment must be a buffer or a string,", `got ${JSON.stringify(options.comment)}` ], options);
   }
   if (options.comment_no_infix === void 0 || options.comment_no_infix === null || options.comment_no_infix === false) options.comment_no_infix = false; else if (options.comment_no_infix !== true) throw new CsvError("CSV_INVALID_OPTION_COMMENT", [ "Invalid option comment_no_infix:", "value must be a boolean,", `got ${JSON.stringify(options.comment_no_infix)}` ], options);
   if (options.delimiter_auto === void 0 || options.delimiter_auto === null || options.delimiter_auto === false) options.delimiter_auto = false; else if (options.delimiter_auto === true) options.delimiter_auto = {}; else if (!is_object(options.delimiter_auto)) throw new CsvError("CSV_INVALID_OPTION_DELIMITER_AUTO", [ "Invalid option delimiter_auto:", "delimiter_auto must be a boolean or a configuration object,", `got ${JSON.stringify(options.delimiter_auto)}` ], options);
   if (options.delimiter_auto) {
    if (options.delimiter_auto.preferred === void 0) options.delimiter_auto.preferred = {
     [",".charCodeAt(0)]: 1.8,
     ["\t".charCodeAt(0)]: 1.8,
     [";".charCodeAt(0)]: 1.6,
     [" ".charCodeAt(0)]: 1.6,
     [":".charCodeAt(0)]: 1.5,
     [".".charCodeAt(0)]: 1.4,
     ["/".charCodeAt(0)]: 1.4
    }; else if (!is_object(options.delimiter_auto.preferred)) throw new CsvError("CSV_INVALID_OPTION_DELIMITER_AUTO", [ "Invalid option delimiter_auto:", "preferred must be an object,", `got ${JSON.stringify(options.delimiter_auto.preferred)}` ], options);
    if (options.delimiter_auto.score === void 0) options.delimiter_auto.score = (info, options) => (info.total - info.std) * (options.preferred[info.char_code] || 1); else if (typeof options.delimiter_auto.score !== "function") throw new CsvError("CSV_INVALID_OPTION_DELIMITER_AUTO", [ "Invalid option delimiter_auto:", "score must be a function,", `got ${JSON.stringify(options.delimiter_auto.score)}` ], options);
    if (options.delimiter_auto.size === void 0) options.delimiter_auto.size = 2048; else if (typeof options.delimiter_auto.size !== "number") throw new CsvError("CSV_INVALID_OPTION_DELIMITER_AUTO", [ "Invalid option delimiter_auto:", "size must be a number,", `got ${JSON.stringify(options.delimiter_auto.size)}` ], options);
   }
   const delimiter_json = JSON.stringify(options.delimiter);
   if (options.delimiter_auto !== false) options.delimiter = [];
   if (!Array.isArray(options.delimiter)) {
    if (options.delimiter === void 0 || options.delimiter === null || options.delimiter === false) options.delimiter = Buffer.from(",", options.encoding);
    options.delimiter = [ options.delimiter ];
   }
   options.delimiter = options.delimiter.map(function(delimiter) {
    if (typeof delimiter === "string") delimiter = Buffer.from(delimiter, options.encoding);
    if (!Buffer.isBuffer(delimiter) || delimiter.length === 0) throw new CsvError("CSV_INVALID_OPTION_DELIMITER", [ "Invalid option delimiter:", "delimiter must be a non empty string or buffer or array of string|buffer,", `got ${delimiter_json}` ], options);
    return delimiter;
   });
   if (options.escape === void 0 || options.escape === true) options.escape = Buffer.from('"', options.encoding); else if (typeof options.escape === "string") options.escape = Buffer.from(options.escape, options.encoding); else if (options.escape === null || options.escape === false) options.escape = null;
   if (options.escape !== null) if (!Buffer.isBuffer(options.escape)) throw new Error(`Invalid Option: escape must be a buffer, a string or a boolean, got ${JSON.stringify(options.escape)}`);
   if (options.from === void 0 || options.from === null) options.from = 1; else {
    if (typeof options.from === "string" && /\d+/.test(options.from)) options.from = parseInt(options.from);
    if (Number.isInteger(options.from)) {
     if (options.from < 0) throw new Error(`Invalid Option: from must be a positive integer, got ${JSON.stringify(opts.from)}`);
    } else throw new Error(`Invalid Option: from must be an integer, got ${JSON.stringify(options.from)}`);
   }
   if (options.from_line === void 0 || options.from_line === null) options.from_line = 1; else {
    if (typeof options.from_line === "string" && /\d+/.test(options.from_line)) options.from_line = parseInt(options.from_line);
    if (Number.isInteger(options.from_line)) {
     if (options.from_line <= 0) throw new Error(`Invalid Option: from_line must be a positive integer greater than 0, got ${JSON.stringify(opts.from_line)}`);
    } else throw new Error(`Invalid Option: from_line must be an integer, got ${JSON.stringify(opts.from_line)}`);
   }
   if (options.ignore_last_delimiters === void 0 || options.ignore_last_delimiters === null) options.ignore_last_delimiters = false; else if (typeof options.ignore_last_delimiters === "number") {
    options.ignore_last_delimiters = Math.floor(options.ignore_last_delimiters);
    if (options.ignore_last_delimiters === 0) options.ignore_last_delimiters = false;
   } else if (typeof options.ignore_last_delimiters !== "boolean") throw new CsvError("CSV_INVALID_OPTION_IGNORE_LAST_DELIMITERS", [ "Invalid option `ignore_last_delimiters`:", "the value must be a boolean value or an integer,", `got ${JSON.stringify(options.ignore_last_delimiters)}` ], options);
   if (options.ignore_last_delimiters === true && options.columns === false) throw new CsvError("CSV_IGNORE_LAST_DELIMITERS_REQUIRES_COLUMNS", [ "The option `ignore_last_delimiters`", "requires the activation of the `columns` option" ], options);
   if (options.info === void 0 || options.info === null || options.info === false) options.info = false; else if (options.info !== true) throw new Error(`Invalid Option: info must be true, got ${JSON.stringify(options.info)}`);
   if (options.max_record_size === void 0 || options.max_record_size === null || options.max_record_size === false) options.max_record_size = 0; else if (Number.isInteger(options.max_record_size) && options.max_record_size >= 0) ; else if (typeof options.max_record_size === "string" && /\d+/.test(options.max_record_size)) options.max_record_size = parseInt(options.max_record_size); else throw new Error(`Invalid Option: max_record_size must be a positive integer, got ${JSON.stringify(options.max_record_size)}`);
   if (options.objname === void 0 || options.objname === null || options.objname === false) options.objname = void 0; else if (Buffer.isBuffer(options.objname)) {
    if (options.objname.length === 0) throw new Error(`Invalid Option: objname must be a non empty buffer`);
    if (options.encoding === null) ; else options.objname = options.objname.toString(options.encoding);
   } else if (typeof options.objname === "string") {
    if (options.objname.length === 0) throw new Error(`Invalid Option: objname must be a non empty string`);
   } else if (typeof options.objname === "number") ; else throw new Error(`Invalid Option: objname must be a string or a buffer, got ${options.objname}`);
   if (options.objname !== void 0) if (typeof options.objname === "number") {
    if (options.columns !== false) throw Error("Invalid Option: objname index cannot be combined with columns or be defined as a field");
   } else if (options.columns === false) throw Error("Invalid Option: objname field must be combined with columns or be defined as an index");
   if (options.on_record === void 0 || options.on_record === null) options.on_record = void 0; else if (typeof options.on_record !== "function") throw new CsvError("CSV_INVALID_OPTION_ON_RECORD", [ "Invalid option `on_record`:", "expect a function,", `got ${JSON.stringify(options.on_record)}` ], options);
   if (options.on_skip !== void 0 && options.on_skip !== null && typeof options.on_skip !== "function") throw new Error(`Invalid Option: on_skip must be a function, got ${JSON.stringify(options.on_skip)}`);
   if (options.quote === null || options.quote === false || options.quote === "") options.quote = null; else {
    if (options.quote === void 0 || options.quote === true) options.quote = Buffer.from('"', options.encoding); else if (typeof options.quote === "string") options.quote = Buffer.from(options.quote, options.encoding);
    if (!Buffer.isBuffer(options.quote)) throw new Error(`Invalid Option: quote must be a buffer or a string, got ${JSON.stringify(options.quote)}`);
   }
   if (options.raw === void 0 || options.raw === null || options.raw === false) options.raw = false; else if (options.raw !== true) throw new Error(`Invalid Option: raw must be true, got ${JSON.stringify(options.raw)}`);
   if (options.record_delimiter === void 0) options.record_delimiter = []; else if (typeof options.record_delimiter === "string" || Buffer.isBuffer(options.record_delimiter)) {
    if (options.record_delimiter.length === 0) throw new CsvError("CSV_INVALID_OPTION_RECORD_DELIMITER", [ "Invalid option `record_delimiter`:", "value must be a non empty string or buffer,", `got ${JSON.stringify(options.record_delimiter)}` ], options);
    options.record_delimiter = [ options.record_delimiter ];
   } else if (!Array.isArray(options.record_delimiter)) throw new CsvError("CSV_INVALID_OPTION_RECORD_DELIMITER", [ "Invalid option `record_delimiter`:", "value must be a string, a buffer or array of string|buffer,", `got ${JSON.stringify(options.record_delimiter)}` ], options);
   options.record_delimiter = options.record_delimiter.map(function(rd, i) {
    if (typeof rd !== "string" && !Buffer.isBuffer(rd)) throw new CsvError("CSV_INVALID_OPTION_RECORD_DELIMITER", [ "Invalid option `record_delimiter`:", "value must be a string, a buffer or array of string|buffer", `at index ${i},`, `got ${JSON.stringify(rd)}` ], options); else if (rd.length === 0) throw new CsvError("CSV_INVALID_OPTION_RECORD_DELIMITER", [ "Invalid option `record_delimiter`:", "value must be a non empty string or buffer", `at index ${i},`, `got ${JSON.stringify(rd)}` ], options);
    if (typeof rd === "string") rd = Buffer.from(rd, options.encoding);
    return rd;
   });
   if (typeof options.relax_column_count === "boolean") ; else if (options.relax_column_count === void 0 || options.relax_column_count === null) options.relax_column_count = false; else throw new Error(`Invalid Option: relax_column_count must be a boolean, got ${JSON.stringify(options.relax_column_count)}`);
   if (typeof options.relax_column_count_less === "boolean") ; else if (options.relax_column_count_less === void 0 || options.relax_column_count_less === null) options.relax_column_count_less = false; else throw new Error(`Invalid Option: relax_column_count_less must be a boolean, got ${JSON.stringify(options.relax_column_count_less)}`);
   if (typeof options.relax_column_count_more === "boolean") ; else if (options.relax_column_count_more === void 0 || options.relax_column_count_more === null) options.relax_column_count_more = false; else throw new Error(`Invalid Option: relax_column_count_more must be a boolean, got ${JSON.stringify(options.relax_column_count_more)}`);
   if (typeof options.relax_quotes === "boolean") ; else if (options.relax_quotes === void 0 || options.relax_quotes === null) options.relax_quotes = false; else throw new Error(`Invalid Option: relax_quotes must be a boolean, got ${JSON.stringify(options.relax_quotes)}`);
   if (typeof options.skip_empty_lines === "boolean") ; else if (options.skip_empty_lines === void 0 || options.skip_empty_lines === null) options.skip_empty_lines = false; else throw new Error(`Invalid Option: skip_empty_lines must be a boolean, got ${JSON.stringify(options.skip_empty_lines)}`);
   if (typeof options.skip_records_with_empty_values === "boolean") ; else if (options.skip_records_with_empty_values === void 0 || options.skip_records_with_empty_values === null) options.skip_records_with_empty_values = false; else throw new Error(`Invalid Option: skip_records_with_empty_values must be a boolean, got ${JSON.stringify(options.skip_records_with_empty_values)}`);
   if (typeof options.skip_records_with_error === "boolean") ; else if (options.skip_records_with_error === void 0 || options.skip_records_with_error === null) options.skip_records_with_error = false; else throw new Error(`Invalid Option: skip_records_with_error must be a boolean, got ${JSON.stringify(options.skip_records_with_error)}`);
   if (options.rtrim === void 0 || options.rtrim === null || options.rtrim === false) options.rtrim = false; else if (options.rtrim !== true) throw new Error(`Invalid Option: rtrim must be a boolean, got ${JSON.stringify(options.rtrim)}`);
   if (options.ltrim === void 0 || options.ltrim === null || options.ltrim === false) options.ltrim = false; else if (options.ltrim !== true) throw new Error(`Invalid Option: ltrim must be a boolean, got ${JSON.stringify(options.ltrim)}`);
   if (options.trim === void 0 || options.trim === null || options.trim === false) options.trim = false; else if (options.trim !== true) throw new Error(`Invalid Option: trim must be a boolean, got ${JSON.stringify(options.trim)}`);
   if (options.trim === true && opts.ltrim !== false) options.ltrim = true; else if (options.ltrim !== true) options.ltrim = false;
   if (options.trim === true && opts.rtrim !== false) options.rtrim = true; else if (options.rtrim !== true) options.rtrim = false;
   if (options.to === void 0 || options.to === null) options.to = -1; else if (options.to !== -1) {
    if (typeof options.to === "string" && /\d+/.test(options.to)) options.to = parseInt(options.to);
    if (Number.isInteger(options.to)) {
     if (options.to <= 0) throw new Error(`Invalid Option: to must be a positive integer greater than 0, got ${JSON.stringify(opts.to)}`);
    } else throw new Error(`Invalid Option: to must be an integer, got ${JSON.stringify(opts.to)}`);
   }
   if (options.to_line === void 0 || options.to_line === null) options.to_line = -1; else if (options.to_line !== -1) {
    if (typeof options.to_line === "string" && /\d+/.test(options.to_line)) options.to_line = parseInt(options.to_line);
    if (Number.isInteger(options.to_line)) {
     if (options.to_line <= 0) throw new Error(`Invalid Option: to_line must be a positive integer greater than 0, got ${JSON.stringify(opts.to_line)}`);
    } else throw new Error(`Invalid Option: to_line must be an integer, got ${JSON.stringify(opts.to_line)}`);
   }
   return options;
  };
  const delimiter_discover = function(records, options) {
   if (!options) ({delimiter_auto: options} = normalize_options({
    delimiter_auto: true
   }));
   if (typeof records === "string") records = Buffer.from(records);
   if (Buffer.isBuffer(records)) records = (data => {
    const records = [];
    const parser = transform({
     delimiter: []
    });
    const push = record => records.push(record);
    const close = () => {};
    const error = parser.parse(data, true, push, close);
    if (error !== void 0) throw error;
    return records;
   })(records);
   const info = Array(127).fill().map(() => ({
    lines: []
   }));
   records.map(([record], line) => {
    for (let i = 0, l = record.length; i < l; i++) {
     const code = record.charCodeAt(i);
     if (info[code].lines[line] === void 0) info[code].lines[line] = 0;
     info[code].lines[line]++;
    }
   });
   info.map((info, i) => {
    info.char_code = i;
    info.std = std(info.lines);
    info.total = info.lines.reduce((acc, val) => acc + val, 0);
    info.preferred = !!options.preferred[i];
    info.score = options.score(info, options);
   });
   const result = info.reduce((acc, info) => acc.score > info.score ? acc : info, {});
   return String.fromCharCode(result.char_code);
  };
  const std = function(array) {
   const n = array.length;
   if (n === 0) return 0;
   const mean = array.reduce((a, b) => a + b) / n;
   return Math.sqrt(array.map(x => Math.pow(x - mean, 2)).reduce((a, b) => a + b) / n);
  };
  const isRecordEmpty = function(record) {
   return record.every(field => field == null || field.toString && field.toString().trim() === "");
  };
  const cr = 13;
  const nl = 10;
  const boms = {
   utf8: Buffer.from([ 239, 187, 191 ]),
   utf16le: Buffer.from([ 255, 254 ])
  };
  const transform = function(original_options = {}) {
   const info = {
    bytes: 0,
    bytes_records: 0,
    comment_lines: 0,
    empty_lines: 0,
    invalid_field_length: 0,
    lines: 1,
    records: 0
   };
   const options = normalize_options(original_options);
   return {
    info,
    original_options,
    options,
    state: init_state(options),
    __needMoreData: function(i, bufLen, end) {
     if (end) return false;
     const {encoding, escape, quote} = this.options;
     const {quoting, needMoreDataSize, recordDelimiterMaxLength} = this.state;
     const numOfCharLeft = bufLen - i - 1;
     const requiredLength = Math.max(needMoreDataSize, recordDelimiterMaxLength === 0 ? Buffer.from("\r\n", encoding).length : recordDelimiterMaxLength, quoting ? (escape === null ? 0 : escape.length) + quote.length : 0, quoting ? quote.length + recordDelimiterMaxLength : 0);
     return numOfCharLeft < requiredLength;
    },
    parse: function(nextBuf, end, push, close) {
     const {bom, comment_no_infix, delimiter_auto, encoding, from_line, ltrim, max_record_size, raw, relax_quotes, rtrim, skip_empty_lines, to, to_line} = this.options;
     let {comment, escape, quote, record_delimiter} = this.options;
     const {bomSkipped, delimiterDiscovered, delimiterBufPrevious, rawBuffer, escapeIsQuote} = this.state;
     if (!delimiterDiscovered && delimiter_auto) {
      let delimiterBuf;
      if (delimiterBufPrevious === void 0) delimiterBuf = nextBuf; else if (delimiterBufPrevious !== void 0 && nextBuf === void 0) delimiterBuf = delimiterBufPrevious; else delimiterBuf = Buffer.concat([ delimiterBufPrevious, nextBuf ]);
      nextBuf = void 0;
      if (end || delimiterBuf.length > delimiter_auto.size) {
       this.options.delimiter = [ Buffer.from(delimiter_discover(delimiterBuf, this.options.delimiter_auto)) ];
       this.state.previousBuf = delimiterBuf;
       this.state.delimiterBufPrevious = void 0;
       this.state.delimiterDiscovered = true;
      } else {
       this.state.delimiterBufPrevious = delimiterBuf;
       return;
      }
     }
     const {previousBuf} = this.state;
     let buf;
     if (previousBuf === void 0) if (nextBuf === void 0) {
      close();
      return;
     } else buf = nextBuf; else if (previousBuf !== void 0 && nextBuf === void 0) buf = previousBuf; else buf = Buffer.concat([ previousBuf, nextBuf ]);
     if (bomSkipped === false) if (bom === false) this.state.bomSkipped = true; else if (buf.length < 3) {
      if (end === false) {
       this.state.previousBuf = buf;
       return;
      }
     } else {
      for (const encoding in boms) if (boms[encoding].compare(buf, 0, boms[encoding].length) === 0) {
       const bomLength = boms[encoding].length;
       this.state.bufBytesStart += bomLength;
       buf = buf.slice(bomLength);
       const options = normalize_options({
        ...this.original_options,
        encoding
       });
       for (const key in options) this.options[key] = options[key];
       ({comment, escape, quote} = this.options);
       break;
      }
      this.state.bomSkipped = true;
     }
     const bufLen = buf.length;
     let pos;
     for (pos = 0; pos < bufLen; pos++) {
      if (this.__needMoreData(pos, bufLen, end)) break;
      if (this.state.wasRowDelimiter === true) {
       this.info.lines++;
       this.state.wasRowDelimiter = false;
      }
      if (to_line !== -1 && this.info.lines > to_line) {
       this.state.stop = true;
       close();
       return;
      }
      if (this.state.quoting === false && record_delimiter.length === 0) {
       const record_delimiterCount = this.__autoDiscoverRecordDelimiter(buf, pos);
       if (record_delimiterCount) record_delimiter = this.options.record_delimiter;
      }
      const chr = buf[pos];
      if (raw === true) rawBuffer.append(chr);
      if ((chr === cr || chr === nl) && this.state.wasRowDelimiter === false) this.state.wasRowDelimiter = true;
      if (this.state.escaping === true) this.state.escaping = false; else {
       if (escape !== null && this.state.quoting === true && this.__isEscape(buf, pos, chr) && pos + escape.length < bufLen) if (escapeIsQuote) {
        if (this.__isQuote(buf, pos + escape.length)) {
         this.state.escaping = true;
         pos += escape.length - 1;
         continue;
        }
       } else {
        this.state.escaping = true;
        pos += escape.length - 1;
        continue;
       }
       if (this.state.commenting === false && this.__isQuote(buf, pos)) if (this.state.quoting === true) {
        const nextChr = buf[pos + quote.length];
        const isNextChrTrimable = rtrim && this.__isCharTrimable(buf, pos + quote.length);
        const isNextChrComment = comment !== null && this.__compareBytes(comment, buf, pos + quote.length, nextChr);
        const isNextChrDelimiter = this.__isDelimiter(buf, pos + quote.length, nextChr);
        const isNextChrRecordDelimiter = record_delimiter.length === 0 ? this.__autoDiscoverRecordDelimiter(buf, pos + quote.length) : this.__isRecordDelimiter(nextChr, buf, pos + quote.length);
        if (escape !== null && this.__isEscape(buf, pos, chr) && this.__isQuote(buf, pos + escape.length)) pos += escape.length - 1; else if (!nextChr || isNextChrDelimiter || isNextChrRecordDelimiter || isNextChrComment || isNextChrTrimable) {
         this.state.quoting = false;
         this.state.wasQuoting = true;
         pos += quote.length - 1;
         continue;
        } else if (relax_quotes === false) {
         const err = this.__error(new CsvError("CSV_INVALID_CLOSING_QUOTE", [ "Invalid Closing Quote:", `got "${String.fromCharCode(nextChr)}"`, `at line ${this.info.lines}`, "instead of delimiter, record delimiter, trimable character", "(if activated) or comment" ], this.options, this.__infoField()));
         if (err !== void 0) return err;
        } else {
         this.state.quoting = false;
         this.state.wasQuoting = true;
         this.state.field.prepend(quote);
         pos += quote.length - 1;
        }
       } else if (this.state.field.length !== 0) {
        if (relax_quotes === false) {
         const info = this.__infoField();
         const bom = Object.keys(boms).map(b => boms[b].equals(this.state.field.toString()) ? b : false).filter(Boolean)[0];
         const err = this.__error(new CsvError("INVALID_OPENING_QUOTE", [ "Invalid Opening Quote:", `a quote is found on field ${JSON.stringify(info.column)} at line ${info.lines}, value is ${JSON.stringify(this.state.field.toString(encoding))}`, bom ? `(${bom} bom)` : void 0 ], this.options, info, {
          field: this.state.field
         }));
         if (err !== void 0) return err;
        }
       } else {
        this.state.quoting = true;
        pos += quote.length - 1;
        continue;
       }
       if (this.state.quoting === false) {
        const recordDelimiterLength = this.__isRecordDelimiter(chr, buf, pos);
        if (recordDelimiterLength !== 0) {
         const skipCommentLine = this.state.commenting && this.state.wasQuoting === false && this.state.record.length === 0 && this.state.field.length === 0;
         if (skipCommentLine) this.info.comment_lines++; else {
          if (this.state.enabled === false && this.info.lines + (this.state.wasRowDelimiter === true ? 1 : 0) >= from_line) {
           this.state.enabled = true;
           this.__resetField();
           this.__resetRecord();
           pos += recordDelimiterLength - 1;
           continue;
          }
          if (skip_empty_lines === true && this.state.wasQuoting === false && this.state.record.length === 0 && this.state.field.length === 0) {
           this.info.empty_lines++;
           pos += recordDelimiterLength - 1;
           continue;
          }
          this.info.bytes = this.state.bufBytesStart + pos;
          const errField = this.__onField();
          if (errField !== void 0) return errField;
          this.info.bytes = this.state.bufBytesStart + pos + recordDelimiterLength;
          const errRecord = this.__onRecord(push);
          if (errRecord !== void 0) return errRecord;
          if (to !== -1 && this.info.records >= to) {
           this.state.stop = true;
           close();
           return;
          }
         }
         this.state.commenting = false;
         pos += recordDelimiterLength - 1;
         continue;
        }
        if (this.state.commenting) continue;
        if (comment !== null && (comment_no_infix === false || this.state.record.length === 0 && this.state.field.length === 0)) {
         const commentCount = this.__compareBytes(comment, buf, pos, chr);
         if (commentCount !== 0) {
          this.state.commenting = true;
          continue;
         }
        }
        const delimiterLength = this.__isDelimiter(buf, pos, chr);
        if (delimiterLength !== 0) {
         this.info.bytes = this.state.bufBytesStart + pos;
         const errField = this.__onField();
         if (errField !== void 0) return errField;
         pos += delimiterLength - 1;
         continue;
        }
       }
      }
      if (this.state.commenting === false) if (max_record_size !== 0 && this.state.record_length + this.state.field.length > max_record_size) return this.__error(new CsvError("CSV_MAX_RECORD_SIZE", [ "Max Record Size:", "record exceed the maximum number of tolerated bytes", `of ${max_record_size}`, `at line ${this.info.lines}` ], this.options, this.__infoField()));
      const lappend = ltrim === false || this.state.quoting === true || this.state.field.length !== 0 || !this.__isCharTrimable(buf, pos);
      const rappend = rtrim === false || this.state.wasQuoting === false;
      if (lappend === true && rappend === true) this.state.field.append(chr); else if (rtrim === true && !this.__isCharTrimable(buf, pos)) return this.__error(new CsvError("CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE", [ "Invalid Closing Quote:", "found non trimable byte after quote", `at line ${this.info.lines}` ], this.options, this.__infoField())); else {
       if (lappend === false) pos += this.__isCharTrimable(buf, pos) - 1;
       continue;
      }
     }
     if (end === true) {
      if (this.state.quoting === true) {
       const err = this.__error(new CsvError("CSV_QUOTE_NOT_CLOSED", [ "Quote Not Closed:", `the parsing is finished with an opening quote at line ${this.info.lines}` ], this.options, this.__infoField()));
       if (err !== void 0) return err;
      } else if (this.state.wasQuoting === true || this.state.record.length !== 0 || this.state.field.length !== 0) {
       this.info.bytes = this.state.bufBytesStart + pos;
       const errField = this.__onField();
       if (errField !== void 0) return errField;
       const errRecord = this.__onRecord(push);
       if (errRecord !== void 0) return errRecord;
      } else if (this.state.wasRowDelimiter === true) this.info.empty_lines++; else if (this.state.commenting === true) this.info.comment_lines++;
     } else {
      this.state.bufBytesStart += pos;
      this.state.previousBuf = buf.slice(pos);
     }
     if (this.state.wasRowDelimiter === true) {
      this.info.lines++;
      this.state.wasRowDelimiter = false;
     }
    },
    __onRecord: function(push) {
     const {columns, group_columns_by_name, encoding, info, from, relax_column_count, relax_column_count_less, relax_column_count_more, raw, skip_records_with_empty_values} = this.options;
     const {enabled, record} = this.state;
     if (enabled === false) return this.__resetRecord();
     const recordLength = record.length;
     if (columns === true) {
      if (skip_records_with_empty_values === true && isRecordEmpty(record)) {
       this.__resetRecord();
       return;
      }
      return this.__firstLineToColumns(record);
     }
     if (columns === false && this.info.records === 0) this.state.expectedRecordLength = recordLength;
     if (recordLength !== this.state.expectedRecordLength) {
      const err = columns === false ? new CsvError("CSV_RECORD_INCONSISTENT_FIELDS_LENGTH", [ "Invalid Record Length:", `expect ${this.state.expectedRecordLength},`, `got ${recordLength} on line ${this.info.lines}` ], this.options, this.__infoField(), {
       record
      }) : new CsvError("CSV_RECORD_INCONSISTENT_COLUMNS", [ "Invalid Record Length:", `columns length is ${columns.length},`, `got ${recordLength} on line ${this.info.lines}` ], this.options, this.__infoField(), {
       record
      });
      if (relax_column_count === true || relax_column_count_less === true && recordLength < this.state.expectedRecordLength || relax_column_count_more === true && recordLength > this.state.expectedRecordLength) {
       this.info.invalid_field_length++;
       this.state.error = err;
      } else {
       const finalErr = this.__error(err);
       if (finalErr) return finalErr;
      }
     }
     if (skip_records_with_empty_values === true && isRecordEmpty(record)) {
      this.__resetRecord();
      return;
     }
     if (this.state.recordHasError === true) {
      this.__resetRecord();
      this.state.recordHasError = false;
      return;
     }
     this.info.records++;
     if (from === 1 || this.info.records >= from) {
      const {objname} = this.options;
      if (columns !== false) {
       const obj = {};
       for (let i = 0, l = record.length; i < l; i++) {
        if (columns[i] === void 0 || columns[i].disabled) continue;
        if (group_columns_by_name === true && Object.hasOwn(obj, columns[i].name)) if (Array.isArray(obj[columns[i].name])) obj[columns[i].name] = obj[columns[i].name].concat(record[i]); else obj[columns[i].name] = [ obj[columns[i].name], record[i] ]; else Object.defineProperty(obj, columns[i].name, {
         value: record[i],
         enumerable: true,
         writable: true,
         configurable: true
        });
       }
       if (raw === true || info === true) {
        const extRecord = Object.assign({
         record: obj
        }, raw === true ? {
         raw: this.state.rawBuffer.toString(encoding)
        } : {}, info === true ? {
         info: this.__infoRecord()
        } : {});
        const err = this.__push(objname === void 0 ? extRecord : [ obj[objname], extRecord ], push);
        if (err) return err;
       } else {
        const err = this.__push(objname === void 0 ? obj : [ obj[objname], obj ], push);
        if (err) return err;
       }
      } else if (raw === true || info === true) {
       const extRecord = Object.assign({
        record
       }, raw === true ? {
        raw: this.state.rawBuffer.toString(encoding)
       } : {}, info === true ? {
        info: this.__infoRecord()
       } : {});
       const err = this.__push(objname === void 0 ? extRecord : [ record[objname], extRecord ], push);
       if (err) return err;
      } else {
       const err = this.__push(objname === void 0 ? record : [ record[objname], record ], push);
       if (err) return err;
      }
     }
     this.__resetRecord();
    },
    __firstLineToColumns: function(record) {
     const {firstLineToHeaders} = this.state;
     try {
      const headers = firstLineToHeaders === void 0 ? record : firstLineToHeaders.call(null, record);
      if (!Array.isArray(headers)) return this.__error(new CsvError("CSV_INVALID_COLUMN_MAPPING", [ "Invalid Column Mapping:", "expect an array from column function,", `got ${JSON.stringify(headers)}` ], this.options, this.__infoField(), {
       headers
      }));
      const normalizedHeaders = normalize_columns_array(headers);
      this.state.expectedRecordLength = normalizedHeaders.length;
      this.options.columns = normalizedHeaders;
      this.__resetRecord();
      return;
     } catch (err) {
      return err;
     }
    },
    __resetRecord: function() {
     if (this.options.raw === true) this.state.rawBuffer.reset();
     this.state.error = void 0;
     this.state.record = [];
     this.state.record_length = 0;
    },
    __onField: function() {
     const {cast, encoding, rtrim, max_record_size} = this.options;
     const {enabled, wasQuoting} = this.state;
     if (enabled === false) return this.__resetField();
     let field = this.state.field.toString(encoding);
     if (rtrim === true && wasQuoting === false) field = field.trimRight();
     if (cast === true) {
      const [err, f] = this.__cast(field);
      if (err !== void 0) return err;
      field = f;
     }
     this.state.record.push(field);
     if (max_record_size !== 0 && typeof field === "string") this.state.record_length += field.length;
     this.__resetField();
    },
    __resetField: function() {
     this.state.field.reset();
     this.state.wasQuoting = false;
    },
    __push: function(record, push) {
     const {on_record} = this.options;
     if (on_record !== void 0) {
      const info = this.__infoRecord();
      try {
       record = on_record.call(null, record, info);
      } catch (err) {
       return err;
      }
      if (record === void 0 || record === null) return;
     }
     this.info.bytes_records += this.info.bytes;
     push(record);
    },
    __cast: function(field) {
     const {columns, relax_column_count} = this.options;
     const isColumns = Array.isArray(columns);
     if (isColumns === true && relax_column_count && this.options.columns.length <= this.state.record.length) return [ void 0, void 0 ];
     if (this.state.castField !== null) try {
      const info = this.__infoField();
      return [ void 0, this.state.castField.call(null, field, info) ];
     } catch (err) {
      return [ err ];
     }
     if (this.__isFloat(field)) return [ void 0, parseFloat(field) ]; else if (this.options.cast_date !== false) {
      const info = this.__infoField();
      return [ void 0, this.options.cast_date.call(null, field, info) ];
     }
     return [ void 0, field ];
    },
    __compareBytes: function(sourceBuf, targetBuf, targetPos, firstByte) {
     if (sourceBuf[0] !== firstByte) return 0;
     const sourceLength = sourceBuf.length;
     for (let i = 1; i < sourceLength; i++) if (sourceBuf[i] !== targetBuf[targetPos + i]) return 0;
     return sourceLength;
    },
    __isCharTrimable: function(buf, pos) {
     const {timchars, timcharFirstBytes} = this.state;
     const first = buf[pos];
     if (first === void 0 || timcharFirstBytes[first] === 0) return 0;
     loop1: for (let i = 0; i < timchars.length; i++) {
      const timchar = timchars[i];
      for (let j = 0; j < timchar.length; j++) if (timchar[j] !== buf[pos + j]) continue loop1;
      return timchar.length;
     }
     return 0;
    },
    __isDelimiter: function(buf, pos, chr) {
     const {delimiter, ignore_last_delimiters} = this.options;
     if (ignore_last_delimiters === true && this.state.record.length === this.options.columns.length - 1) return 0; else if (ignore_last_delimiters !== false && typeof ignore_last_delimiters === "number" && this.state.record.length === ignore_last_delimiters - 1) return 0;
     loop1: for (let i = 0; i < delimiter.length; i++) {
      const del = delimiter[i];
      if (del[0] === chr) {
       for (let j = 1; j < del.length; j++) if (del[j] !== buf[pos + j]) continue loop1;
       return del.length;
      }
     }
     return 0;
    },
    __isEscape: function(buf, pos, chr) {
     const {escape} = this.options;
     if (escape === null) return false;
     const l = escape.length;
     if (escape[0] === chr) {
      for (let i = 0; i < l; i++) if (escape[i] !== buf[pos + i]) return false;
      return true;
     }
     return false;
    },
    __isFloat: function(value) {
     return value - parseFloat(value) + 1 >= 0;
    },
    __isQuote: function(buf, pos) {
     const {quote} = this.options;
     if (quote === null) return false;
     const l = quote.length;
     for (let i = 0; i < l; i++) if (quote[i] !== buf[pos + i]) return false;
     return true;
    },
    __isRecordDelimiter: function(chr, buf, pos) {
     const {record_delimiter} = this.options;
     const recordDelimiterLength = record_delimiter.length;
     loop1: for (let i = 0; i < recordDelimiterLength; i++) {
      const rd = record_delimiter[i];
      const rdLength = rd.length;
      if (rd[0] !== chr) continue;
      for (let j = 1; j < rdLength; j++) if (rd[j] !== buf[pos + j]) continue loop1;
      return rd.length;
     }
     return 0;
    },
    __autoDiscoverRecordDelimiter: function(buf, pos) {
     const {encoding} = this.options;
     const rds = [ Buffer.from("\r\n", encoding), Buffer.from("\n", encoding), Buffer.from("\r", encoding) ];
     loop: for (let i = 0; i < rds.length; i++) {
      const l = rds[i].length;
      for (let j = 0; j < l; j++) if (rds[i][j] !== buf[pos + j]) continue loop;
      this.options.record_delimiter.push(rds[i]);
      this.state.recordDelimiterMaxLength = rds[i].length;
      return rds[i].length;
     }
     return 0;
    },
    __error: function(msg) {
     const {encoding, raw, skip_records_with_error} = this.options;
     const err = typeof msg === "string" ? new Error(msg) : msg;
     if (skip_records_with_error) {
      this.state.recordHasError = true;
      if (this.options.on_skip !== void 0) try {
       this.options.on_skip(err, raw ? this.state.rawBuffer.toString(encoding) : void 0);
      } catch (err) {
       return err;
      }
      return;
     } else return err;
    },
    __infoDataSet: function() {
     return {
      ...this.info,
      columns: this.options.columns
     };
    },
    __infoRecord: function() {
     const {columns, raw, encoding} = this.options;
     return {
      ...this.__infoDataSet(),
      bytes_records: this.info.bytes,
      error: this.state.error,
      header: columns === true,
      index: this.state.record.length,
      raw: raw ? this.state.rawBuffer.toString(encoding) : void 0
     };
    },
    __infoField: function() {
     const {columns} = this.options;
     const isColumns = Array.isArray(columns);
     const bytes_records = this.info.bytes_records;
     return {
      ...this.__infoRecord(),
      bytes_records,
      column: isColumns === true ? columns.length > this.state.record.length ? columns[this.state.record.length].name : null : this.state.record.length,
      quoting: this.state.wasQuoting
     };
    }
   };
  };
  class Parser extends external_stream_.Transform {
   constructor(opts = {}) {
    super({
     readableObjectMode: true,
     ...opts,
     encoding: null
    });
    this.api = transform({
     on_skip: (err, chunk) => {
      this.emit("skip", err, chunk);
     },
     ...opts
    });
    this.state = this.api.state;
    this.options = this.api.options;
    this.info = this.api.info;
   }
   _transform(buf, _, callback) {
    if (this.state.stop === true) return;
    const err = this.api.parse(buf, false, record => {
     this.push(record);
    }, () => {
     this.push(null);
     this.end();
     this.on("end", this.destroy);
    });
    if (err !== void 0) this.state.stop = true;
    callback(err);
   }
   _flush(callback) {
    if (this.state.stop === true) return;
    const err = this.api.parse(void 0, true, record => {
     this.push(record);
    }, () => {
     this.push(null);
     this.on("end", this.destroy);
    });
    callback(err);
   }
  }
  const parse = function() {
   let data, options, callback;
   for (const i in arguments) {
    const argument = arguments[i];
    const type = typeof argument;
    if (data === void 0 && (typeof argument === "string" || Buffer.isBuffer(argument))) data = argument; else if (options === void 0 && is_object(argument)) options = argument; else if (callback === void 0 && type === "function") callback = argument; else throw new CsvError("CSV_INVALID_ARGUMENT", [ "Invalid argument:", `got ${JSON.stringify(argument)} at index ${i}` ], options || {});
   }
   const parser = new Parser(options);
   if (callback) {
    const records = options === void 0 || options.objname === void 0 ? [] : Object.create(null);
    parser.on("readable", function() {
     let record;
     while ((record = this.read()) !== null) if (options === void 0 || options.objname === void 0) records.push(record); else Object.assign(records, {
      [record[0]]: record[1]
     });
    });
    parser.on("error", function(err) {
     callback(err, void 0, parser.api.__infoDataSet());
    });
    parser.on("end", function() {
     callback(void 0, records, parser.api.__infoDataSet());
    });
   }
   if (data !== void 0) {
    const writer = function() {
     parser.write(data);
     parser.end();
    };
    if (typeof setImmediate === "function") setImmediate(writer); else setTimeout(writer, 0);
   }
   return parser;
  };
 }),
 606: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   Ay: () => pMap
  });
  function pMap(iterable, mapper, options) {
   return mapConcurrently(iterable, mapper, options, false);
  }
  async function mapConcurrently(iterable, mapper, {concurrency = Number.POSITIVE_INFINITY, stopOnError = true, signal} = {}, isSettled) {
   return new Promise((resolve_, reject_) => {
    validateOptions(iterable, mapper, concurrency);
    const result = [];
    const errors = [];
    let skippedCount = 0;
    let isResolved = false;
    let isIterableDone = false;
    const pendingIndexes = new Set;
    let doneIndex = Number.POSITIVE_INFINITY;
    let currentIndex = 0;
    const iterator = getIterator(iterable);
    const signalListener = () => {
     reject(signal.reason);
    };
    const cleanup = () => {
     signal?.removeEventListener("abort", signalListener);
    };
    const resolve = value => {
     resolve_(value);
     cleanup();
    };
    const reject = reason => {
     if (isResolved) return;
     isResolved = true;
     reject_(reason);
     cleanup();
     if (!isIterableDone) closeIterator(iterator);
    };
    if (signal) {
     if (signal.aborted) {
      reject(signal.reason);
      return;
     }
     signal.addEventListener("abort", signalListener, {
      once: true
     });
    }
    const pull = createPuller(iterator);
    const settleIfFinished = () => {
     if (isResolved || doneIndex === Number.POSITIVE_INFINITY) return;
     for (const index of pendingIndexes) if (index < doneIndex) return;
     if (!stopOnError) {
      const collectedErrors = [];
      for (let index = 0; index < Math.min(doneIndex, errors.length); index++) if (index in errors) collectedErrors.push(errors[index]);
      if (collectedErrors.length > 0) {
       reject(new AggregateError(collectedErrors));
       return;
      }
     }
     isResolved = true;
     if (!isIterableDone) closeIterator(iterator);
     const lastIndex = Math.min(doneIndex, result.length);
     if (lastIndex === result.length && skippedCount === 0) {
      resolve(result);
      return;
     }
     resolve(result.slice(0, lastIndex).filter(value => value !== pMapSkip));
    };
    const next = async () => {
     if (isResolved || currentIndex >= doneIndex) return;
     const index = currentIndex++;
     pendingIndexes.add(index);
     let nextItem;
     try {
      nextItem = await pull();
     } catch (error) {
      pendingIndexes.delete(index);
      if (index < doneIndex) throw error;
      settleIfFinished();
      return;
     }
     if (nextItem.done) {
      pendingIndexes.delete(index);
      doneIndex = Math.min(doneIndex, index);
      isIterableDone = true;
      settleIfFinished();
      return;
     }
     const runner = (async () => {
      try {
       const element = await nextItem.value;
       if (isResolved || index >= doneIndex) return;
       const value = await mapper(element, index);
       if (index >= doneIndex) return;
       if (value === pMapStop) {
        doneIndex = index;
        return;
       }
       if (value === pMapSkip) skippedCount++;
       result[index] = isSettled && value !== pMapSkip ? {
        status: "fulfilled",
        value
       } : value;
      } catch (error) {
       if (index >= doneIndex) return;
       if (isSettled) result[index] = {
        status: "rejected",
        reason: error
       }; else if (stopOnError) {
        reject(error);
        return;
       } else errors[index] = error;
      } finally {
       pendingIndexes.delete(index);
       settleIfFinished();
      }
      try {
       await next();
      } catch (error) {
       reject(error);
      }
     })();
     runner.then(() => new Promise(() => {})).then(resolve_);
    };
    (async () => {
     for (let index = 0; index < concurrency; index++) {
      try {
       await next();
      } catch (error) {
       reject(error);
       break;
      }
      if (isResolved || currentIndex >= doneIndex) break;
     }
    })();
   });
  }
  const pMapSkip = Symbol("skip");
  const pMapStop = Symbol("stop");
  function validateOptions(iterable, mapper, concurrency) {
   if (iterable?.[Symbol.iterator] === void 0 && iterable?.[Symbol.asyncIterator] === void 0) throw new TypeError(`Expected \`input\` to be either an \`Iterable\` or \`AsyncIterable\`, got (${typeof iterable})`);
   if (typeof mapper !== "function") throw new TypeError("Mapper function is required");
   if (!isLimit(concurrency, 1)) throw new TypeError(`Expected \`concurrency\` to be an integer from 1 and up or \`Infinity\`, got \`${concurrency}\` (${typeof concurrency})`);
  }
  function isLimit(value, minimum) {
   return Number.isSafeInteger(value) && value >= minimum || value === Number.POSITIVE_INFINITY;
  }
  function getIterator(iterable) {
   return iterable[Symbol.asyncIterator] === void 0 ? iterable[Symbol.iterator]() : iterable[Symbol.asyncIterator]();
  }
  async function closeIterator(iterator) {
   try {
    await (iterator.return?.());
   } catch {}
  }
  function createPuller(iterator) {
   let isSourceDone = false;
   const markDone = item => {
    if (item?.done) isSourceDone = true;
   };
   return () => {
    if (isSourceDone) return {
     done: true
    };
    const result = iterator.next();
    markDone(result);
    if (typeof result?.then !== "function") return result;
    const promise = Promise.resolve(result);
    promise.then(markDone, () => {});
    return promise;
   };
  }
 }),
 9567: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   ai: () => number
  });
  var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3759);
  var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2017);
  function number(params) {
   return _core_index_js__WEBPACK_IMPORTED_MODULE_0__.qG(_schemas_js__WEBPACK_IMPORTED_MODULE_1__.rSt, params);
  }
 }),
 3342: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   G: () => ZodError,
   g: () => ZodRealError
  });
  var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7428);
  var _core_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8532);
  var _core_util_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4723);
  const _installedErrorProtos = new WeakSet([ Object.prototype, Error.prototype ]);
  function _lazyMethod(proto, key, make) {
   Object.defineProperty(proto, key, {
    configurable: true,
    enumerable: false,
    get() {
     const value = make(this);
     Object.defineProperty(this, key, {
      value,
      configurable: true,
      writable: true
     });
     return value;
    },
    set(value) {
     Object.defineProperty(this, key, {
      value,
      configurable: true,
      writable: true
     });
    }
   });
  }
  const initializer = (inst, issues) => {
   _core_index_js__WEBPACK_IMPORTED_MODULE_0__.a$.init(inst, issues);
   inst.name = "ZodError";
   const proto = Object.getPrototypeOf(inst);
   if (_installedErrorProtos.has(proto)) return;
   _installedErrorProtos.add(proto);
   _lazyMethod(proto, "format", self => mapper => _core_index_js__WEBPACK_IMPORTED_MODULE_0__.Wk(self, mapper));
   _lazyMethod(proto, "flatten", self => mapper => _core_index_js__WEBPACK_IMPORTED_MODULE_0__.JM(self, mapper));
   _lazyMethod(proto, "addIssue", self => issue => {
    self.issues.push(issue);
    self.message = JSON.stringify(self.issues, _core_util_js__WEBPACK_IMPORTED_MODULE_1__.k8, 2);
   });
   _lazyMethod(proto, "addIssues", self => issues => {
    self.issues.push(...issues);
    self.message = JSON.stringify(self.issues, _core_util_js__WEBPACK_IMPORTED_MODULE_1__.k8, 2);
   });
   Object.defineProperty(proto, "isEmpty", {
    configurable: true,
    enumerable: false,
    get() {
     return this.issues.length === 0;
    }
   });
  };
  const ZodError = _core_index_js__WEBPACK_IMPORTED_MODULE_2__.xI("ZodError", initializer);
  const ZodRealError = _core_index_js__WEBPACK_IMPORTED_MODULE_2__.xI("ZodError", initializer, void 0, {
   Parent: Error
  });
 }),
 4377: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   w$: () => datetime
  });
  var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3759);
  var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2017);
  function datetime(params) {
   return _core_index_js__WEBPACK_IMPORTED_MODULE_0__.G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__.You, params);
  }
 }),
 2017: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   You: () => ZodISODateTime,
   rSt: () => ZodNumber,
   YOg: () => array,
   zMY: () => schemas_boolean,
   gMt: () => discriminatedUnion,
   k5n: () => _enum,
   yqP: () => exactOptional,
   Whr: () => schemas_int,
   RZV: () => lazy,
   euz: () => literal,
   _H3: () => looseObject,
   aig: () => number,
   Ikc: () => object,
   jgl: () => partialRecord,
   g1P: () => record,
   YjP: () => string,
   KCZ: () => union,
   L5J: () => unknown,
   OZ5: () => url
  });
  var core_core = __webpack_require__(8532);
  var core_util = __webpack_require__(4723);
  class $ZodCyclicError extends Error {
   constructor() {
    super(`Cannot parse a reference cycle that closes through a transform`);
    this.name = "ZodCyclicError";
   }
  }
  const STATE = "~memo";
  const NO_ISSUES = [];
  function isRef(value) {
   return value !== null && typeof value === "object";
  }
  function cloneIssues(issues) {
   return issues.map(iss => iss.path ? {
    ...iss,
    path: iss.path.slice()
   } : {
    ...iss
   });
  }
  const recursive = new WeakMap;
  const NONE = 0;
  const ASSUMED = 1;
  const PROVEN = 2;
  function isRecursive(inst, stack, resolve) {
   const cached = recursive.get(inst);
   if (cached !== void 0) return cached ? PROVEN : NONE;
   if (stack.has(inst)) return PROVEN;
   stack.add(inst);
   let result = NONE;
   const check = child => {
    if (result !== PROVEN && child?._zod) {
     const answer = isRecursive(child, stack, resolve);
     if (answer > result) result = answer;
    }
   };
   const shape = (sh, spread) => {
    let answer = NONE;
    for (const key of Reflect.ownKeys(sh)) {
     const desc = Object.getOwnPropertyDescriptor(sh, key);
     if (spread && !desc.enumerable) continue;
     const child = desc.get ? ASSUMED : desc.value?._zod ? isRecursive(desc.value, stack, resolve) : NONE;
     if (child > answer) answer = child;
    }
    return answer;
   };
   const merge = answer => {
    if (answer > result) result = answer;
   };
   const def = inst._zod.def;
   const kind = def.type;
   switch (kind) {
   case "object":
    {
     const raw = core_util.MO(def);
     merge(raw ? shape(raw, true) : ASSUMED);
     check(def.catchall);
     break;
    }

   case "array":
    check(def.element);
    break;

   case "tuple":
    for (const el of def.items) check(el);
    check(def.rest);
    break;

   case "record":
   case "map":
    check(def.keyType);
    check(def.valueType);
    break;

   case "set":
    check(def.valueType);
    break;

   case "union":
    for (const el of def.options) check(el);
    break;

   case "intersection":
    check(def.left);
    check(def.right);
    break;

   case "optional":
   case "nullable":
   case "default":
   case "prefault":
   case "catch":
   case "readonly":
   case "nonoptional":
   case "promise":
   case "success":
    check(def.innerType);
    break;

   case "pipe":
    check(def.in);
    check(def.out);
    break;

   case "function":
    check(def.input);
    check(def.output);
    break;

   case "lazy":
    {
     const inner = def._cachedInner ?? (resolve ? inst._zod.innerType : void 0);
     merge(inner ? isRecursive(inner, stack, false) : ASSUMED);
     break;
    }

   case "template_literal":
   case "string":
   case "number":
   case "int":
   case "boolean":
   case "bigint":
   case "symbol":
   case "undefined":
   case "null":
   case "void":
   case "never":
   case "any":
   case "unknown":
   case "date":
   case "nan":
   case "enum":
   case "literal":
   case "file":
   case "transform":
   case "custom":
    break;

   default:
    kind;
    for (const key in def) {
     const desc = Object.getOwnPropertyDescriptor(def, key);
     if (!desc || desc.get) continue;
     const value = desc.value;
     if (!value || typeof value !== "object") continue;
     if (value._zod) check(value); else if (Array.isArray(value)) for (const el of value) check(el);
    }
   }
   stack.delete(inst);
   return settle(inst, result);
  }
  function settle(inst, answer) {
   if (answer !== ASSUMED) recursive.set(inst, answer === PROVEN);
   return answer;
  }
  function bucketFor(state, inst) {
   let bucket = state.buckets.get(inst);
   if (!bucket) {
    bucket = new WeakMap;
    state.buckets.set(inst, bucket);
   }
   return bucket;
  }
  let handoff;
  const memoizer_open = [];
  const memo = {
   alloc(_inst, payload, empty) {
    const bucket = handoff;
    if (!bucket) return empty;
    handoff = void 0;
    const entry = {
     value: empty,
     issues: null
    };
    bucket.set(payload.value, entry);
    memoizer_open.push(entry);
    return empty;
   },
   guard(inst) {
    var _a;
    (_a = inst._zod).deferred ?? (_a.deferred = []);
    inst._zod.deferred.push(() => {
     const base = inst._zod.parse;
     const wrapped = (payload, ctx) => {
      if (ctx.direction !== "backward" && isBackEdge(ctx, payload.value)) throw new $ZodCyclicError;
      return base(payload, ctx);
     };
     inst._zod.parse = wrapped;
     if (inst._zod.run === base) inst._zod.run = wrapped;
    });
   },
   attach(inst) {
    var _a;
    let isRecursiveInst;
    let rechecked = false;
    let lastCtx;
    let lastBucket;
    (_a = inst._zod).deferred ?? (_a.deferred = []);
    inst._zod.deferred.push(() => {
     const base = inst._zod.parse;
     const wrapped = (payload, ctx) => {
      if (isRecursiveInst === void 0) {
       const walked = isRecursive(inst, new Set, false);
       if (walked === NONE) {
        inst._zod.parse = base;
        if (inst._zod.run === wrapped) inst._zod.run = base;
        return base(payload, ctx);
       }
       if (walked === PROVEN || rechecked) isRecursiveInst = true; else rechecked = true;
      }
      const input = payload.value;
      if (!isRef(input)) return base(payload, ctx);
      let state = ctx[STATE];
      if (!state) {
       state = {
        buckets: new WeakMap,
        backEdges: void 0
       };
       ctx[STATE] = state;
      }
      let bucket;
      if (lastCtx === ctx) bucket = lastBucket; else {
       bucket = bucketFor(state, inst);
       lastCtx = ctx;
       lastBucket = bucket;
      }
      const hit = bucket.get(input);
      if (hit) {
       payload.value = hit.value;
       if (hit.issues) {
        if (hit.issues.length) payload.issues.push(...cloneIssues(hit.issues));
       } else {
        payload.memo = true;
        state.backEdges ?? (state.backEdges = new WeakSet);
        state.backEdges.add(hit.value);
       }
       return payload;
      }
      handoff = bucket;
      const depth = memoizer_open.length;
      const result = base(payload, ctx);
      handoff = void 0;
      const entry = memoizer_open.length > depth ? memoizer_open.pop() : void 0;
      if (result instanceof Promise) return result.then(r => {
       if (entry) entry.issues = r.issues.length ? cloneIssues(r.issues) : NO_ISSUES;
       return r;
      });
      if (entry) entry.issues = result.issues.length ? cloneIssues(result.issues) : NO_ISSUES;
      return result;
     };
     inst._zod.parse = wrapped;
     if (inst._zod.run === base) inst._zod.run = wrapped;
    });
   }
  };
  function memoizer() {
   return memo;
  }
  function isBackEdge(ctx, value) {
   const backEdges = ctx[STATE]?.backEdges;
   return backEdges !== void 0 && isRef(value) && backEdges.has(value);
  }
  var schemas = __webpack_require__(6985);
  var registries = __webpack_require__(9396);
  var api = __webpack_require__(3759);
  var core_regexes = __webpack_require__(3908);
  function assignProps(target, ...sources) {
   for (const source of sources) for (const key of Reflect.ownKeys(source)) if (Object.prototype.propertyIsEnumerable.call(source, key)) (0, 
   core_util.Vy)(target, key, source[key]);
   return target;
  }
  function to_json_schema_initializeContext(params) {
   let target = params?.target ?? "draft-2020-12";
   if (target === "draft-4") target = "draft-04";
   if (target === "draft-7") target = "draft-07";
   return {
    processors: params.processors ?? {},
    metadataRegistry: params?.metadata ?? registries.fd,
    target,
    unrepresentable: params?.unrepresentable ?? "throw",
    override: params?.override ?? (() => {}),
    io: params?.io ?? "output",
    counter: 0,
    seen: new Map,
    sharedDefsExtractedFor: void 0,
    sharedEmitDoneFor: void 0,
    cycles: params?.cycles ?? "ref",
    reused: params?.reused ?? "inline",
    intersections: [],
    deferred: [],
    external: params?.external ?? void 0
   };
  }
  function handleUnrepresentable(schema, ctx, json, params, message) {
   const result = typeof ctx.unrepresentable === "function" ? ctx.unrepresentable({
    zodSchema: schema,
    path: params.path,
    message
   }) : ctx.unrepresentable;
   if (result === "any") return false;
   if (result === void 0 || result === "throw") throw new Error(message);
   Object.assign(json, result);
   return true;
  }
  function to_json_schema_processSchema(schema, ctx, _params = {
   path: [],
   schemaPath: []
  }) {
   var _a;
   const def = schema._zod.def;
   const seen = ctx.seen.get(schema);
   if (seen) {
    seen.count++;
    const isCycle = _params.schemaPath.includes(schema);
    if (isCycle) seen.cycle = _params.path;
    return seen.schema;
   }
   const result = {
    schema: {},
    count: 1,
    cycle: void 0,
    path: _params.path
   };
   ctx.seen.set(schema, result);
   ctx.sharedDefsExtractedFor = void 0;
   ctx.sharedEmitDoneFor = void 0;
   const overrideSchema = schema._zod.toJSONSchema?.();
   if (overrideSchema) result.schema = overrideSchema; else {
    const params = {
     ..._params,
     schemaPath: [ ..._params.schemaPath, schema ],
     path: _params.path
    };
    if (schema._zod.processJSONSchema) schema._zod.processJSONSchema(ctx, result.schema, params); else {
     const _json = result.schema;
     const processor = ctx.processors[def.type];
     if (!processor) throw new Error(`[toJSONSchema]: Non-representable type encountered: ${def.type}`);
     processor(schema, ctx, _json, params);
    }
    const parent = schema._zod.parent;
    if (parent) {
     if (!result.ref) result.ref = parent;
     to_json_schema_processSchema(parent, ctx, params);
     ctx.seen.get(parent).isParent = true;
    }
   }
   const meta = ctx.metadataRegistry.get(schema);
   if (meta) assignProps(result.schema, meta);
   if (ctx.io === "input" && isTransforming(schema)) {
    delete result.schema.examples;
    delete result.schema.default;
   }
   if (ctx.io === "input" && "_prefault" in result.schema) (_a = result.schema).default ?? (_a.default = result.schema._prefault);
   delete result.schema._prefault;
   const _result = ctx.seen.get(schema);
   return _result.schema;
  }
  function encodeJSONPointerSegment(segment) {
   return segment.replace(/~/g, "~0").replace(/\//g, "~1");
  }
  function to_json_schema_extractDefs(ctx, schema) {
   const root = ctx.seen.get(schema);
   if (!root) throw new Error("Unprocessed schema. This is a bug in Zod.");
   if (ctx.external && ctx.sharedDefsExtractedFor === ctx.external) return;
   const idToSchema = new Map;
   for (const entry of ctx.seen.entries()) {
    const id = ctx.metadataRegistry.get(entry[0])?.id;
    if (id) {
     const existing = idToSchema.get(id);
     if (existing && existing !== entry[0]) throw new Error(`Duplicate schema id "${id}" detected during JSON Schema conversion. Two different schemas cannot share the same id when converted together.`);
     idToSchema.set(id, entry[0]);
    }
   }
   const makeURI = entry => {
    const defsSegment = ctx.target === "draft-2020-12" ? "$defs" : "definitions";
    if (ctx.external) {
     const externalId = ctx.external.registry.get(entry[0])?.id;
     const uriGenerator = ctx.external.uri ?? (id => id);
     if (externalId) return {
      ref: uriGenerator(externalId)
     };
     const id = entry[1].defId ?? entry[1].schema.id ?? `schema${ctx.counter++}`;
     entry[1].defId = id;
     return {
      defId: id,
      ref: `${uriGenerator("__shared")}#/${defsSegment}/${encodeJSONPointerSegment(id)}`
     };
    }
    const uriPrefix = `#`;
    const defUriPrefix = `${uriPrefix}/${defsSegment}/`;
    if (entry[1] === root && !entry[1].schema.id) return {
     ref: uriPrefix
    };
    const defId = entry[1].schema.id ?? `__schema${ctx.counter++}`;
    return {
     defId,
     ref: defUriPrefix + encodeJSONPointerSegment(defId)
    };
   };
   const extractToDef = entry => {
    if (entry[1].schema.$ref) return;
    const seen = entry[1];
    const {ref, defId} = makeURI(entry);
    seen.def = {
     ...seen.schema
    };
    if (defId) seen.defId = defId;
    const schema = seen.schema;
    for (const key in schema) delete schema[key];
    schema.$ref = ref;
   };
   if (ctx.cycles === "throw") for (const entry of ctx.seen.entries()) {
    const seen = entry[1];
    if (seen.cycle) throw new Error("Cycle detected: " + `#/${seen.cycle?.join("/")}/<root>` + '\n\nSet the `cycles` parameter to `"ref"` to resolve cyclical schemas with defs.');
   }
   for (const entry of ctx.seen.entries()) {
    const seen = entry[1];
    if (schema === entry[0]) {
     extractToDef(entry);
     continue;
    }
    if (ctx.external) {
     const ext = ctx.external.registry.get(entry[0])?.id;
     if (schema !== entry[0] && ext) {
      extractToDef(entry);
      continue;
     }
    }
    const id = ctx.metadataRegistry.get(entry[0])?.id;
    if (id) {
     extractToDef(entry);
     continue;
    }
    if (seen.cycle) {
     extractToDef(entry);
     continue;
    }
    if (seen.count > 1) if (ctx.reused === "ref") extractToDef(entry);
   }
   if (ctx.external) ctx.sharedDefsExtractedFor = ctx.external;
  }
  function compactTypeUnion(schema) {
   const options = schema.anyOf;
   if (!Array.isArray(options) || options.length === 0 || schema.type !== void 0) return;
   const types = [];
   for (const option of options) {
    if (!option || typeof option !== "object") return;
    compactTypeUnion(option);
    const keys = Object.keys(option);
    if (keys.length !== 1 || keys[0] !== "type") return;
    const type = option.type;
    for (const member of Array.isArray(type) ? type : [ type ]) {
     if (typeof member !== "string") return;
     if (!types.includes(member)) types.push(member);
    }
   }
   delete schema.anyOf;
   schema.type = types.length === 1 ? types[0] : types;
  }
  const FOLDABLE_KEYS = new Set([ "type", "properties", "required", "additionalProperties" ]);
  const UNION_KEYS = [ "oneOf", "anyOf" ];
  function undeclaredConstraint(member) {
   const extra = member.additionalProperties;
   if (extra === void 0 || extra === false || typeof extra !== "object" || extra === null) return null;
   return Object.keys(extra).length ? extra : null;
  }
  function foldObjects(members) {
   const objects = [];
   for (const member of members) {
    if (typeof member !== "object" || member.type !== "object") return null;
    for (const key in member) if (!FOLDABLE_KEYS.has(key)) return null;
    objects.push(member);
   }
   const properties = {};
   const required = new Set;
   for (const object of objects) {
    for (const key in object.properties) {
     if (Object.prototype.hasOwnProperty.call(properties, key)) continue;
     const parts = [];
     for (const other of objects) {
      const part = other.properties?.[key] ?? undeclaredConstraint(other);
      if (part === null || part === void 0) continue;
      if (!parts.some(seen => JSON.stringify(seen) === JSON.stringify(part))) parts.push(part);
     }
     const merged = parts.length === 1 ? parts[0] : foldObjects(parts) ?? {
      allOf: parts
     };
     (0, core_util.Vy)(properties, key, merged);
    }
    for (const key of object.required ?? []) required.add(key);
   }
   const folded = {
    type: "object",
    properties
   };
   if (required.size) folded.required = [ ...required ];
   if (objects.every(object => object.additionalProperties === false)) folded.additionalProperties = false; else {
    const constraints = [];
    for (const object of objects) {
     const constraint = undeclaredConstraint(object);
     if (constraint && !constraints.some(seen => JSON.stringify(seen) === JSON.stringify(constraint))) constraints.push(constraint);
    }
    if (constraints.length === 1) folded.additionalProperties = constraints[0]; else if (constraints.length > 1) folded.additionalProperties = {
     allOf: constraints
    };
   }
   return folded;
  }
  function foldIntersection(json) {
   const allOf = json.allOf;
   if (!Array.isArray(allOf) || allOf.length < 2) return;
   for (const key of FOLDABLE_KEYS) if (key in json) return;
   const unions = allOf.filter(m => UNION_KEYS.some(k => Array.isArray(m[k])));
   let folded = null;
   if (!unions.length) folded = foldObjects(allOf); else {
    const union = unions[0];
    const keyword = UNION_KEYS.find(k => Array.isArray(union[k]));
    if (Object.keys(union).length !== 1) return;
    const rest = allOf.filter(m => m !== union);
    const branches = union[keyword].map(branch => foldObjects([ ...rest, branch ]));
    if (branches.some(b => !b)) return;
    folded = {
     [keyword]: branches
    };
   }
   if (!folded) return;
   delete json.allOf;
   assignProps(json, folded);
  }
  function to_json_schema_finalize(ctx, schema) {
   const root = ctx.seen.get(schema);
   if (!root) throw new Error("Unprocessed schema. This is a bug in Zod.");
   const flattenRef = zodSchema => {
    const seen = ctx.seen.get(zodSchema);
    if (seen.ref === null) return;
    const schema = seen.def ?? seen.schema;
    const _cached = {
     ...schema
    };
    const ref = seen.ref;
    seen.ref = null;
    if (ref) {
     flattenRef(ref);
     const refSeen = ctx.seen.get(ref);
     const refSchema = refSeen.schema;
     if (refSchema.$ref && (ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0")) {
      schema.allOf = schema.allOf ?? [];
      schema.allOf.push(refSchema);
     } else assignProps(schema, refSchema);
     assignProps(schema, _cached);
     const isParentRef = zodSchema._zod.parent === ref;
     if (isParentRef) for (const key in schema) {
      if (key === "$ref" || key === "allOf") continue;
      if (!(key in _cached)) delete schema[key];
     }
     if (refSchema.$ref && refSeen.def) for (const key in schema) {
      if (key === "$ref" || key === "allOf") continue;
      if (key in refSeen.def && JSON.stringify(schema[key]) === JSON.stringify(refSeen.def[key])) delete schema[key];
     }
    }
    const parent = zodSchema._zod.parent;
    if (parent && parent !== ref) {
     flattenRef(parent);
     const parentSeen = ctx.seen.get(parent);
     if (parentSeen?.schema.$ref) {
      schema.$ref = parentSeen.schema.$ref;
      if (parentSeen.def) for (const key in schema) {
       if (key === "$ref" || key === "allOf") continue;
       if (key in parentSeen.def && JSON.stringify(schema[key]) === JSON.stringify(parentSeen.def[key])) delete schema[key];
      }
     }
    }
    ctx.override({
     zodSchema,
     jsonSchema: schema,
     path: seen.path ?? []
    });
   };
   if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) {
    for (const entry of [ ...ctx.seen.entries() ].reverse()) flattenRef(entry[0]);
    if (ctx.target !== "openapi-3.0") for (const entry of ctx.seen.entries()) compactTypeUnion(entry[1].def ?? entry[1].schema);
    for (const rewrite of ctx.deferred) rewrite();
    if (ctx.intersections.length) {
     const carriers = new Map;
     for (const seen of ctx.seen.values()) for (const json of [ seen.schema, seen.def ]) {
      const allOf = json?.allOf;
      if (!Array.isArray(allOf)) continue;
      const existing = carriers.get(allOf);
      if (existing) existing.push(json); else carriers.set(allOf, [ json ]);
     }
     for (const allOf of ctx.intersections) for (const json of carriers.get(allOf) ?? []) foldIntersection(json);
    }
   }
   const result = {};
   if (ctx.target === "draft-2020-12") result.$schema = "https://json-schema.org/draft/2020-12/schema"; else if (ctx.target === "draft-07") result.$schema = "http://json-schema.org/draft-07/schema#"; else if (ctx.target === "draft-04") result.$schema = "http://json-schema.org/draft-04/schema#"; else if (ctx.target === "openapi-3.0") ;
   if (ctx.external?.uri) {
    const id = ctx.external.registry.get(schema)?.id;
    if (!id) throw new Error("Schema is missing an `id` property");
    result.$id = ctx.external.uri(id);
   }
   assignProps(result, root.defId ? root.schema : root.def ?? root.schema);
   const rootMetaId = ctx.metadataRegistry.get(schema)?.id;
   if (rootMetaId !== void 0 && result.id === rootMetaId) delete result.id;
   const defs = ctx.external?.defs ?? {};
   if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) for (const entry of ctx.seen.entries()) {
    const seen = entry[1];
    if (seen.def && seen.defId) {
     if (seen.def.id === seen.defId) delete seen.def.id;
     (0, core_util.Vy)(defs, seen.defId, seen.def);
    }
   }
   if (ctx.external) ctx.sharedEmitDoneFor = ctx.external;
   if (ctx.external) ; else if (Object.keys(defs).length > 0) if (ctx.target === "draft-2020-12") result.$defs = defs; else result.definitions = defs;
   try {
    const finalized = JSON.parse(JSON.stringify(result));
    Object.defineProperty(finalized, "~standard", {
     value: {
      ...schema["~standard"],
      jsonSchema: {
       input: createStandardJSONSchemaMethod(schema, "input", ctx.processors),
       output: createStandardJSONSchemaMethod(schema, "output", ctx.processors)
      }
     },
     enumerable: false,
     writable: false
    });
    return finalized;
   } catch (_err) {
    throw new Error("Error converting schema to JSON.");
   }
  }
  function isTransforming(_schema, _ctx) {
   const ctx = _ctx ?? {
    seen: new Set
   };
   if (ctx.seen.has(_schema)) return false;
   ctx.seen.add(_schema);
   const def = _schema._zod.def;
   if (def.type === "transform") return true;
   if (def.type === "array") return isTransforming(def.element, ctx);
   if (def.type === "set") return isTransforming(def.valueType, ctx);
   if (def.type === "lazy") return isTransforming(def.getter(), ctx);
   if (def.type === "promise" || def.type === "optional" || def.type === "nonoptional" || def.type === "nullable" || def.type === "readonly" || def.type === "default" || def.type === "prefault" || def.type === "catch") return isTransforming(def.innerType, ctx);
   if (def.type === "intersection") return isTransforming(def.left, ctx) || isTransforming(def.right, ctx);
   if (def.type === "record" || def.type === "map") return isTransforming(def.keyType, ctx) || isTransforming(def.valueType, ctx);
   if (def.type === "pipe") {
    if (_schema._zod.traits.has("$ZodCodec")) return true;
    return isTransforming(def.in, ctx) || isTransforming(def.out, ctx);
   }
   if (def.type === "object") {
    for (const key in def.shape) if (isTransforming(def.shape[key], ctx)) return true;
    return false;
   }
   if (def.type === "union") {
    for (const option of def.options) if (isTransforming(option, ctx)) return true;
    return false;
   }
   if (def.type === "tuple") {
    for (const item of def.items) if (isTransforming(item, ctx)) return true;
    if (def.rest && isTransforming(def.rest, ctx)) return true;
    return false;
   }
   return false;
  }
  const createToJSONSchemaMethod = (schema, processors = {}) => params => {
   const ctx = to_json_schema_initializeContext({
    ...params,
    processors
   });
   to_json_schema_processSchema(schema, ctx);
   to_json_schema_extractDefs(ctx, schema);
   return to_json_schema_finalize(ctx, schema);
  };
  const createStandardJSONSchemaMethod = (schema, io, processors = {}) => params => {
   const {libraryOptions, target} = params ?? {};
   const ctx = to_json_schema_initializeContext({
    ...libraryOptions ?? {},
    target,
    io,
    processors
   });
   to_json_schema_processSchema(schema, ctx);
   to_json_schema_extractDefs(ctx, schema);
   return to_json_schema_finalize(ctx, schema);
  };
  const narrowMin = (agg, key, value) => {
   if (agg[key] === void 0 || value > agg[key]) agg[key] = value;
  };
  const narrowMax = (agg, key, value) => {
   if (agg[key] === void 0 || value < agg[key]) agg[key] = value;
  };
  const narrowBoth = (agg, value) => {
   narrowMin(agg, "minimum", value);
   narrowMax(agg, "maximum", value);
  };
  const addDivisor = (agg, value) => {
   agg.multipleOf ?? (agg.multipleOf = []);
   if (!agg.multipleOf.includes(value)) agg.multipleOf.push(value);
  };
  const addPattern = (agg, pattern) => {
   agg.patterns ?? (agg.patterns = new Set);
   agg.patterns.add(pattern);
  };
  const intersectMime = (agg, mime) => {
   agg.mime = agg.mime ? agg.mime.filter(m => mime.includes(m)) : [ ...mime ];
  };
  const setFormat = (agg, format) => {
   agg.format = format;
   if (format.includes("int")) agg.isInt = true;
  };
  const minContributor = (agg, def) => narrowMin(agg, "minimum", def.minimum);
  const maxContributor = (agg, def) => narrowMax(agg, "maximum", def.maximum);
  const formatContributor = ranges => (agg, def) => {
   setFormat(agg, def.format);
   const [minimum, maximum] = ranges[def.format];
   narrowMin(agg, "minimum", minimum);
   narrowMax(agg, "maximum", maximum);
  };
  const contributors = {
   greater_than: (agg, def) => narrowMin(agg, def.inclusive ? "minimum" : "exclusiveMinimum", def.value),
   less_than: (agg, def) => narrowMax(agg, def.inclusive ? "maximum" : "exclusiveMaximum", def.value),
   multiple_of: (agg, def) => addDivisor(agg, def.value),
   number_format: formatContributor(core_util.zH),
   bigint_format: formatContributor(core_util.NR),
   min_length: minContributor,
   max_length: maxContributor,
   length_equals: (agg, def) => narrowBoth(agg, def.length),
   min_size: minContributor,
   max_size: maxContributor,
   size_equals: (agg, def) => narrowBoth(agg, def.size),
   string_format: (agg, def) => {
    setFormat(agg, def.format);
    if (def.pattern) addPattern(agg, def.pattern);
    if (def.format === "base64" || def.format === "base64url") agg.contentEncoding = def.format;
    if (def.local || def.precision === -1) agg.laxFormat = true;
   },
   mime_type: (agg, def) => intersectMime(agg, def.mime)
  };
  function aggregateChecks(schema) {
   const agg = {};
   const def = schema._zod.def;
   const list = schema._zod.traits.has("$ZodCheck") ? [ schema, ...def.checks ?? [] ] : def.checks ?? [];
   for (const ch of list) contributors[ch._zod.def.check]?.(agg, ch._zod.def);
   const bag = schema._zod.bag;
   if (bag.minimum !== void 0) narrowMin(agg, "minimum", bag.minimum);
   if (bag.exclusiveMinimum !== void 0) narrowMin(agg, "exclusiveMinimum", bag.exclusiveMinimum);
   if (bag.maximum !== void 0) narrowMax(agg, "maximum", bag.maximum);
   if (bag.exclusiveMaximum !== void 0) narrowMax(agg, "exclusiveMaximum", bag.exclusiveMaximum);
   if (bag.multipleOf !== void 0) addDivisor(agg, bag.multipleOf);
   if (bag.format !== void 0) {
    agg.format ?? (agg.format = bag.format);
    if (bag.format.includes("int")) agg.isInt = true;
   }
   if (bag.mime) intersectMime(agg, bag.mime);
   for (const pattern of bag.patterns ?? []) addPattern(agg, pattern);
   return agg;
  }
  const formatMap = {
   guid: "uuid",
   url: "uri",
   datetime: "date-time",
   json_string: "json-string",
   regex: ""
  };
  const exactPatterns = new Map([ [ schemas.cq, core_regexes.K3 ], [ schemas.xE, core_regexes.r0 ] ]);
  const exactPattern = p => exactPatterns.get(p) ?? p;
  const stringProcessor = (schema, ctx, _json, _params) => {
   const json = _json;
   json.type = "string";
   const {minimum, maximum, format, patterns, contentEncoding, laxFormat} = aggregateChecks(schema);
   if (typeof minimum === "number") json.minLength = minimum;
   if (typeof maximum === "number") json.maxLength = maximum;
   if (format) {
    json.format = formatMap[format] ?? format;
    if (json.format === "") delete json.format;
    if (format === "time" || laxFormat) delete json.format;
   }
   if (contentEncoding) json.contentEncoding = contentEncoding;
   if (patterns && patterns.size > 0) {
    const patternList = [ ...patterns ].map(exactPattern);
    if (patternList.length === 1) json.pattern = patternList[0].source; else if (patternList.length > 1) json.allOf = [ ...patternList.map(regex => ({
     ...ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0" ? {
      type: "string"
     } : {},
     pattern: regex.source
    })) ];
   }
  };
  const numberProcessor = (schema, ctx, _json, params) => {
   const json = _json;
   const {minimum, maximum, multipleOf, exclusiveMaximum, exclusiveMinimum, isInt} = aggregateChecks(schema);
   json.type = isInt ? "integer" : "number";
   const exMin = typeof exclusiveMinimum === "number" && exclusiveMinimum >= (minimum ?? Number.NEGATIVE_INFINITY);
   const exMax = typeof exclusiveMaximum === "number" && exclusiveMaximum <= (maximum ?? Number.POSITIVE_INFINITY);
   const legacy = ctx.target === "draft-04" || ctx.target === "openapi-3.0";
   if (exMin) if (legacy) {
    json.minimum = exclusiveMinimum;
    json.exclusiveMinimum = true;
   } else json.exclusiveMinimum = exclusiveMinimum; else if (typeof minimum === "number") json.minimum = minimum;
   if (exMax) if (legacy) {
    json.maximum = exclusiveMaximum;
    json.exclusiveMaximum = true;
   } else json.exclusiveMaximum = exclusiveMaximum; else if (typeof maximum === "number") json.maximum = maximum;
   if (multipleOf) {
    const divisors = new Set;
    for (const divisor of multipleOf) if (Number.isFinite(divisor) && divisor !== 0) divisors.add(Math.abs(divisor)); else handleUnrepresentable(schema, ctx, json, params, `A multipleOf divisor of ${divisor} cannot be represented in JSON Schema`);
    const [first, ...rest] = divisors;
    if (first !== void 0) json.multipleOf = first;
    if (rest.length) json.allOf = [ ...json.allOf ?? [], ...rest.map(m => ({
     multipleOf: m
    })) ];
   }
  };
  const booleanProcessor = (_schema, _ctx, json, _params) => {
   json.type = "boolean";
  };
  const bigintProcessor = (schema, ctx, json, params) => {
   handleUnrepresentable(schema, ctx, json, params, "BigInt cannot be represented in JSON Schema");
  };
  const neverProcessor = (_schema, _ctx, json, _params) => {
   json.not = {};
  };
  const unknownProcessor = (_schema, _ctx, _json, _params) => {};
  const dateProcessor = (schema, ctx, json, params) => {
   handleUnrepresentable(schema, ctx, json, params, "Date cannot be represented in JSON Schema");
  };
  const enumProcessor = (schema, _ctx, json, _params) => {
   const def = schema._zod.def;
   const values = (0, core_util.w5)(def.entries);
   if (values.length === 0) {
    json.not = {};
    return;
   }
   if (values.every(v => typeof v === "number")) json.type = "number";
   if (values.every(v => typeof v === "string")) json.type = "string";
   json.enum = values;
  };
  const literalProcessor = (schema, ctx, json, params) => {
   const def = schema._zod.def;
   if (def.values.length === 0) {
    json.not = {};
    return;
   }
   const vals = [];
   for (const val of def.values) if (val === void 0) {
    if (handleUnrepresentable(schema, ctx, json, params, "Literal `undefined` cannot be represented in JSON Schema")) return;
   } else if (typeof val === "bigint") {
    if (handleUnrepresentable(schema, ctx, json, params, "BigInt literals cannot be represented in JSON Schema")) return;
    vals.push(Number(val));
   } else vals.push(val);
   if (vals.length === 0) ; else if (vals.length === 1) {
    const val = vals[0];
    json.type = val === null ? "null" : typeof val;
    if (ctx.target === "draft-04" || ctx.target === "openapi-3.0") json.enum = [ val ]; else json.const = val;
   } else {
    if (vals.every(v => typeof v === "number")) json.type = "number";
    if (vals.every(v => typeof v === "string")) json.type = "string";
    if (vals.every(v => typeof v === "boolean")) json.type = "boolean";
    if (vals.every(v => v === null)) json.type = "null";
    json.enum = vals;
   }
  };
  const customProcessor = (schema, ctx, json, params) => {
   handleUnrepresentable(schema, ctx, json, params, "Custom types cannot be represented in JSON Schema");
  };
  const transformProcessor = (schema, ctx, json, params) => {
   handleUnrepresentable(schema, ctx, json, params, "Transforms cannot be represented in JSON Schema");
  };
  const arrayProcessor = (schema, ctx, _json, params) => {
   const json = _json;
   const def = schema._zod.def;
   const {minimum, maximum} = aggregateChecks(schema);
   if (typeof minimum === "number") json.minItems = minimum;
   if (typeof maximum === "number") json.maxItems = maximum;
   json.type = "array";
   json.items = to_json_schema_processSchema(def.element, ctx, {
    ...params,
    path: [ ...params.path, "items" ]
   });
  };
  function inputOptin(schema) {
   const def = schema._zod.def;
   if (def.type === "pipe" && def.in._zod.traits.has("$ZodTransform")) return inputOptin(def.out);
   if (def.type === "catch") return inputOptin(def.innerType);
   return schema._zod.optin;
  }
  const objectProcessor = (schema, ctx, _json, params) => {
   const json = _json;
   const def = schema._zod.def;
   const shape = def.shape;
   const symbolKeys = Object.getOwnPropertySymbols(shape);
   if (symbolKeys.length && handleUnrepresentable(schema, ctx, json, params, "Symbol keys cannot be represented in JSON Schema")) return;
   json.type = "object";
   json.properties = {};
   for (const key in shape) (0, core_util.Vy)(json.properties, key, to_json_schema_processSchema(shape[key], ctx, {
    ...params,
    path: [ ...params.path, "properties", key ]
   }));
   const requiredKeys = [];
   for (const key of Object.keys(shape)) {
    const field = def.shape[key];
    if (ctx.io === "input" ? inputOptin(field) === void 0 : field._zod.optout === void 0) requiredKeys.push(key);
   }
   if (requiredKeys.length > 0) json.required = requiredKeys;
   if (def.catchall?._zod.def.type === "never") json.additionalProperties = false; else if (!def.catchall) {
    if (ctx.io === "output") json.additionalProperties = false;
   } else if (def.catchall) json.additionalProperties = to_json_schema_processSchema(def.catchall, ctx, {
    ...params,
    path: [ ...params.path, "additionalProperties" ]
   });
  };
  const unionProcessor = (schema, ctx, json, params) => {
   const def = schema._zod.def;
   const isExclusive = def.inclusive === false;
   const options = def.options.map((x, i) => to_json_schema_processSchema(x, ctx, {
    ...params,
    path: [ ...params.path, isExclusive ? "oneOf" : "anyOf", i ]
   }));
   if (isExclusive) json.oneOf = options; else json.anyOf = options;
  };
  const intersectionProcessor = (schema, ctx, json, params) => {
   const def = schema._zod.def;
   const a = to_json_schema_processSchema(def.left, ctx, {
    ...params,
    path: [ ...params.path, "allOf", 0 ]
   });
   const b = to_json_schema_processSchema(def.right, ctx, {
    ...params,
    path: [ ...params.path, "allOf", 1 ]
   });
   const isSimpleIntersection = val => "allOf" in val && Object.keys(val).length === 1;
   const allOf = [ ...isSimpleIntersection(a) ? a.allOf : [ a ], ...isSimpleIntersection(b) ? b.allOf : [ b ] ];
   json.allOf = allOf;
   ctx.intersections.push(allOf);
  };
  const tupleProcessor = (schema, ctx, _json, params) => {
   const json = _json;
   const def = schema._zod.def;
   json.type = "array";
   const prefixPath = ctx.target === "draft-2020-12" ? "prefixItems" : "items";
   const restPath = ctx.target === "draft-2020-12" ? "items" : ctx.target === "openapi-3.0" ? "items" : "additionalItems";
   const prefixItems = def.items.map((x, i) => to_json_schema_processSchema(x, ctx, {
    ...params,
    path: [ ...params.path, prefixPath, i ]
   }));
   const rest = def.rest ? to_json_schema_processSchema(def.rest, ctx, {
    ...params,
    path: [ ...params.path, restPath, ...ctx.target === "openapi-3.0" ? [ def.items.length ] : [] ]
   }) : null;
   let minItems = def.items.length;
   while (minItems > 0) {
    const item = def.items[minItems - 1];
    const optional = ctx.io === "input" ? inputOptin(item) !== void 0 : item._zod.optout === "optional";
    if (!optional) break;
    minItems--;
   }
   const maxItems = def.items.length;
   const isClosed = !def.rest;
   if (ctx.target === "draft-2020-12") {
    json.prefixItems = prefixItems;
    if (isClosed) json.items = false; else if (rest) json.items = rest;
    if (minItems > 0) json.minItems = minItems;
    if (isClosed) json.maxItems = maxItems;
   } else if (ctx.target === "openapi-3.0") {
    json.items = {
     anyOf: prefixItems
    };
    if (rest) json.items.anyOf.push(rest);
    if (minItems > 0) json.minItems = minItems;
    if (isClosed) json.maxItems = maxItems;
   } else {
    json.items = prefixItems;
    if (isClosed) json.additionalItems = false; else if (rest) json.additionalItems = rest;
    if (minItems > 0) json.minItems = minItems;
    if (isClosed) json.maxItems = maxItems;
   }
   const {minimum, maximum} = aggregateChecks(schema);
   if (typeof minimum === "number") json.minItems = minimum;
   if (typeof maximum === "number") json.maxItems = maximum;
  };
  function stringifyKeyNames(bySchema, json, visited) {
   if (json.$ref) {
    if (visited.has(json)) return json;
    visited.add(json);
    const def = bySchema.get(json)?.def;
    if (!def) return json;
    const inlined = stringifyKeyNames(bySchema, def, visited);
    return inlined === def ? json : inlined;
   }
   for (const keyword of [ "anyOf", "oneOf" ]) {
    const branches = json[keyword];
    if (!Array.isArray(branches)) continue;
    const mapped = branches.map(branch => stringifyKeyNames(bySchema, branch, visited));
    if (mapped.some((branch, i) => branch !== branches[i])) json = {
     ...json,
     [keyword]: mapped
    };
   }
   const types = Array.isArray(json.type) ? json.type : [ json.type ];
   const numericType = !types.includes("string") && types.some(t => t === "number" || t === "integer");
   const values = json.enum ?? (json.const !== void 0 ? [ json.const ] : void 0);
   if (!numericType && !values?.some(v => typeof v === "number")) return json;
   const {minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, format, id, ...rest} = json;
   if (rest.enum) rest.enum = rest.enum.map(v => typeof v === "number" ? String(v) : v); else if (typeof rest.const === "number") rest.const = String(rest.const);
   if (!numericType) return rest;
   rest.type = "string";
   if (!values) rest.pattern = (types.includes("number") ? core_regexes.ai : core_regexes.nd).source;
   return rest;
  }
  const pendingRecords = new WeakMap;
  function rewriteKeyNames(ctx) {
   const bySchema = new Map;
   for (const entry of ctx.seen.values()) if (entry.def && !bySchema.has(entry.schema)) bySchema.set(entry.schema, entry);
   const rewrites = new Map;
   for (const record of pendingRecords.get(ctx) ?? []) {
    const seen = ctx.seen.get(record);
    const names = (seen?.def ?? seen?.schema)?.propertyNames;
    if (!names || names === true || rewrites.has(names)) continue;
    const rewritten = stringifyKeyNames(bySchema, names, new Set);
    if (rewritten !== names) rewrites.set(names, rewritten);
   }
   if (!rewrites.size) return;
   for (const entry of ctx.seen.values()) for (const carrier of [ entry.schema, entry.def ]) {
    const rewritten = carrier && rewrites.get(carrier.propertyNames);
    if (rewritten) carrier.propertyNames = rewritten;
   }
  }
  const recordProcessor = (schema, ctx, _json, params) => {
   const json = _json;
   const def = schema._zod.def;
   json.type = "object";
   const keyType = def.keyType;
   const patterns = aggregateChecks(keyType).patterns;
   if (def.mode === "loose" && patterns && patterns.size > 0) {
    const valueSchema = to_json_schema_processSchema(def.valueType, ctx, {
     ...params,
     path: [ ...params.path, "patternProperties", "*" ]
    });
    json.patternProperties = {};
    for (const pattern of patterns) (0, core_util.Vy)(json.patternProperties, exactPattern(pattern).source, valueSchema);
   } else {
    if (ctx.target === "draft-07" || ctx.target === "draft-2020-12") {
     json.propertyNames = to_json_schema_processSchema(def.keyType, ctx, {
      ...params,
      path: [ ...params.path, "propertyNames" ]
     });
     let pending = pendingRecords.get(ctx);
     if (!pending) {
      pending = [];
      pendingRecords.set(ctx, pending);
      ctx.deferred.push(() => rewriteKeyNames(ctx));
     }
     pending.push(schema);
    }
    json.additionalProperties = to_json_schema_processSchema(def.valueType, ctx, {
     ...params,
     path: [ ...params.path, "additionalProperties" ]
    });
   }
   const keyValues = keyType._zod.values;
   const omittableOnInput = ctx.io === "input" && inputOptin(def.valueType) !== void 0;
   if (keyValues && !def.partial && !omittableOnInput) {
    const validKeyValues = [ ...keyValues ].filter(v => typeof v === "string" || typeof v === "number");
    if (validKeyValues.length > 0) json.required = validKeyValues.map(String);
   }
  };
  const nullableProcessor = (schema, ctx, json, params) => {
   const def = schema._zod.def;
   const inner = to_json_schema_processSchema(def.innerType, ctx, params);
   const seen = ctx.seen.get(schema);
   if (ctx.target === "openapi-3.0") {
    seen.ref = def.innerType;
    json.nullable = true;
   } else json.anyOf = [ inner, {
    type: "null"
   } ];
  };
  const nonoptionalProcessor = (schema, ctx, _json, params) => {
   const def = schema._zod.def;
   to_json_schema_processSchema(def.innerType, ctx, params);
   const seen = ctx.seen.get(schema);
   seen.ref = def.innerType;
  };
  const UNREPRESENTABLE_DEFAULT = Symbol();
  function serializeDefaultValue(value, schema, ctx, json, params) {
   let unrepresentable = false;
   const serialized = JSON.stringify(value, (_, val) => {
    if (typeof val !== "bigint") return val;
    unrepresentable = true;
    return null;
   });
   if (!unrepresentable) return JSON.parse(serialized);
   handleUnrepresentable(schema, ctx, json, params, "BigInt defaults cannot be represented in JSON Schema");
   return UNREPRESENTABLE_DEFAULT;
  }
  const defaultProcessor = (schema, ctx, json, params) => {
   const def = schema._zod.def;
   to_json_schema_processSchema(def.innerType, ctx, params);
   const seen = ctx.seen.get(schema);
   seen.ref = def.innerType;
   const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
   if (value !== UNREPRESENTABLE_DEFAULT) json.default = value;
  };
  const prefaultProcessor = (schema, ctx, json, params) => {
   const def = schema._zod.def;
   to_json_schema_processSchema(def.innerType, ctx, params);
   const seen = ctx.seen.get(schema);
   seen.ref = def.innerType;
   if (ctx.io !== "input") return;
   const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
   if (value !== UNREPRESENTABLE_DEFAULT) json._prefault = value;
  };
  const catchProcessor = (schema, ctx, json, params) => {
   const def = schema._zod.def;
   to_json_schema_processSchema(def.innerType, ctx, params);
   const seen = ctx.seen.get(schema);
   seen.ref = def.innerType;
   let catchValue;
   try {
    catchValue = def.catchValue(void 0);
   } catch {
    handleUnrepresentable(schema, ctx, json, params, "Dynamic catch values are not supported in JSON Schema");
    return;
   }
   json.default = catchValue;
  };
  const pipeProcessor = (schema, ctx, _json, params) => {
   const def = schema._zod.def;
   const inIsTransform = def.in._zod.traits.has("$ZodTransform");
   const innerType = ctx.io === "input" ? inIsTransform ? def.out : def.in : def.out;
   to_json_schema_processSchema(innerType, ctx, params);
   const seen = ctx.seen.get(schema);
   seen.ref = innerType;
  };
  const readonlyProcessor = (schema, ctx, json, params) => {
   const def = schema._zod.def;
   to_json_schema_processSchema(def.innerType, ctx, params);
   const seen = ctx.seen.get(schema);
   seen.ref = def.innerType;
   json.readOnly = true;
  };
  const optionalProcessor = (schema, ctx, _json, params) => {
   const def = schema._zod.def;
   to_json_schema_processSchema(def.innerType, ctx, params);
   const seen = ctx.seen.get(schema);
   seen.ref = def.innerType;
  };
  const lazyProcessor = (schema, ctx, _json, params) => {
   const innerType = schema._zod.innerType;
   to_json_schema_processSchema(innerType, ctx, params);
   const seen = ctx.seen.get(schema);
   seen.ref = innerType;
  };
  const error = () => {
   const Sizable = {
    string: {
     unit: "characters",
     verb: "to have"
    },
    file: {
     unit: "bytes",
     verb: "to have"
    },
    array: {
     unit: "items",
     verb: "to have"
    },
    set: {
     unit: "items",
     verb: "to have"
    },
    map: {
     unit: "entries",
     verb: "to have"
    }
   };
   function getSizing(origin) {
    return Sizable[origin] ?? null;
   }
   const FormatDictionary = {
    regex: "input",
    email: "email address",
    url: "URL",
    emoji: "emoji",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "ISO datetime",
    date: "ISO date",
    time: "ISO time",
    duration: "ISO duration",
    ipv4: "IPv4 address",
    ipv6: "IPv6 address",
    mac: "MAC address",
    cidrv4: "IPv4 range",
    cidrv6: "IPv6 range",
    base64: "base64-encoded string",
    base64url: "base64url-encoded string",
    json_string: "JSON string",
    e164: "E.164 number",
    currency_code: "currency code",
    credit_card: "credit card number",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "input"
   };
   const TypeDictionary = {
    nan: "NaN"
   };
   function getTypeName(type, input) {
    if (type === "number" && typeof input === "number" && !Number.isFinite(input)) return String(input);
    return TypeDictionary[type] ?? type;
   }
   return issue => {
    switch (issue.code) {
    case "invalid_type":
     {
      const expected = getTypeName(issue.expected);
      const receivedType = core_util.GW(issue.input);
      const received = getTypeName(receivedType, issue.input);
      return `Invalid input: expected ${expected}, received ${received}`;
     }

    case "invalid_value":
     if (issue.values.length === 1) return `Invalid input: expected ${core_util.B7(issue.values[0])}`;
     return `Invalid option: expected one of ${core_util.jw(issue.values, "|")}`;

    case "too_big":
     {
      const adj = issue.exact ? "exactly " : issue.inclusive ? "<=" : "<";
      const sizing = getSizing(issue.origin);
      if (sizing) return `Too big: expected ${issue.origin ?? "value"} to have ${adj}${issue.maximum.toString()} ${sizing.unit ?? "elements"}`;
      return `Too big: expected ${issue.origin ?? "value"} to be ${adj}${issue.maximum.toString()}`;
     }

    case "too_small":
     {
      const adj = issue.exact ? "exactly " : issue.inclusive ? ">=" : ">";
      const sizing = getSizing(issue.origin);
      if (sizing) return `Too small: expected ${issue.origin} to have ${adj}${issue.minimum.toString()} ${sizing.unit}`;
      return `Too small: expected ${issue.origin} to be ${adj}${issue.minimum.toString()}`;
     }

    case "invalid_format":
     {
      const _issue = issue;
      if (_issue.format === "starts_with") return `Invalid string: must start with "${_issue.prefix}"`;
      if (_issue.format === "ends_with") return `Invalid string: must end with "${_issue.suffix}"`;
      if (_issue.format === "includes") return `Invalid string: must include "${_issue.includes}"`;
      if (_issue.format === "regex") return `Invalid string: must match pattern ${_issue.pattern}`;
      return `Invalid ${FormatDictionary[_issue.format] ?? issue.format}`;
     }

    case "not_multiple_of":
     return `Invalid number: must be a multiple of ${issue.divisor}`;

    case "unrecognized_keys":
     return `Unrecognized key${issue.keys.length > 1 ? "s" : ""}: ${core_util.jw(issue.keys, ", ")}`;

    case "invalid_key":
     return `Invalid key in ${issue.origin}`;

    case "invalid_union":
     if (issue.options && Array.isArray(issue.options) && issue.options.length > 0) {
      const opts = issue.options.map(o => `'${o}'`).join(" | ");
      return `Invalid discriminator value. Expected ${opts}`;
     }
     if (issue.inclusive === false) return "Invalid input: more than one option matched";
     return "Invalid input";

    case "invalid_element":
     return `Invalid value in ${issue.origin}`;

    default:
     return `Invalid input`;
    }
   };
  };
  function en() {
   return {
    localeError: error()
   };
  }
  var parse = __webpack_require__(4196);
  var errors = __webpack_require__(3342);
  const parse_parse = parse.Tj(errors.g);
  const parseAsync = parse.Rb(errors.g);
  const safeParse = parse.Od(errors.g);
  const safeParseAsync = parse.wG(errors.g);
  const encode = parse.Mv(errors.g);
  const decode = parse.e2(errors.g);
  const encodeAsync = parse.GW(errors.g);
  const decodeAsync = parse.or(errors.g);
  const safeEncode = parse.rh(errors.g);
  const safeDecode = parse.VS(errors.g);
  const safeEncodeAsync = parse.v_(errors.g);
  const safeDecodeAsync = parse.R3(errors.g);
  function _ensureDefaultLocale() {
   if (!core_core.cr.localeError) core_core.$W(en());
  }
  function _ensureDefaultMemoizer() {
   if (!core_core.cr.memoizer) core_core.$W({
    memoizer: memoizer()
   });
  }
  const ZodType = core_core.xI("ZodType", (inst, def) => {
   _ensureDefaultLocale();
   schemas.W4.init(inst, def);
   inst.def = def;
   inst.type = def.type;
   return inst;
  }, {
   check(...chks) {
    const def = this.def;
    return this.clone(core_util.zM(def, {
     checks: [ ...def.checks ?? [], ...chks.map(ch => typeof ch === "function" ? {
      _zod: {
       check: ch,
       def: {
        check: "custom"
       },
       onattach: []
      }
     } : ch) ]
    }), {
     parent: true
    });
   },
   with(...chks) {
    return this.check(...chks);
   },
   clone(def, params) {
    return core_util.o8(this, def, params);
   },
   brand() {
    return this;
   },
   register(reg, meta) {
    reg.add(this, meta);
    return this;
   },
   refine(check, params) {
    return this.check(refine(check, params));
   },
   superRefine(refinement, params) {
    return this.check(superRefine(refinement, params));
   },
   overwrite(fn) {
    return this.check(api.bS(fn));
   },
   optional() {
    return optional(this);
   },
   exactOptional() {
    return exactOptional(this);
   },
   nullable() {
    return nullable(this);
   },
   nullish() {
    return optional(nullable(this));
   },
   nonoptional(params) {
    return nonoptional(this, params);
   },
   array() {
    return array(this);
   },
   or(arg) {
    return union([ this, arg ]);
   },
   and(arg) {
    return intersection(this, arg);
   },
   transform(tx) {
    return pipe(this, transform(tx));
   },
   default(d) {
    return _default(this, d);
   },
   prefault(d) {
    return prefault(this, d);
   },
   catch(params) {
    return _catch(this, params);
   },
   pipe(target) {
    return pipe(this, target);
   },
   readonly() {
    return readonly(this);
   },
   describe(description) {
    const cl = this.clone();
    registries.fd.add(cl, {
     description
    });
    return cl;
   },
   meta(...args) {
    if (args.length === 0) return registries.fd.get(this);
    const cl = this.clone();
    registries.fd.add(cl, args[0]);
    return cl;
   },
   isOptional() {
    return this.safeParse(void 0).success;
   },
   isNullable() {
    return this.safeParse(null).success;
   },
   apply(fn, ...args) {
    return args.length === 0 ? fn(this) : fn(this, ...args);
   },
   get "~standard"() {
    return core_util.jD(this, "~standard", {
     ...schemas.YK(this),
     jsonSchema: {
      input: createStandardJSONSchemaMethod(this, "input"),
      output: createStandardJSONSchemaMethod(this, "output")
     }
    });
   },
   set "~standard"(value) {
    core_util.qh(this, "~standard", value);
   },
   parse: function _parse(data, params) {
    return parse_parse(this, data, params, {
     callee: _parse
    });
   },
   parseAsync: async function _parseAsync(data, params) {
    return await parseAsync(this, data, params, {
     callee: _parseAsync
    });
   },
   safeParse(data, params) {
    return safeParse(this, data, params);
   },
   async safeParseAsync(data, params) {
    return safeParseAsync(this, data, params);
   },
   get spa() {
    return this?.safeParseAsync;
   },
   set spa(value) {
    core_util.qh(this, "spa", value);
   },
   validate(data, params) {
    return parse.tf(this, data, params);
   },
   validateAsync(data, params) {
    return parse.F0(this, data, params);
   },
   encode: function _encode(data, params) {
    return encode(this, data, params, {
     callee: _encode
    });
   },
   decode: function _decode(data, params) {
    return decode(this, data, params, {
     callee: _decode
    });
   },
   encodeAsync: async function _encodeAsync(data, params) {
    return await encodeAsync(this, data, params, {
     callee: _encodeAsync
    });
   },
   decodeAsync: async function _decodeAsync(data, params) {
    return await decodeAsync(this, data, params, {
     callee: _decodeAsync
    });
   },
   safeEncode(data, params) {
    return safeEncode(this, data, params);
   },
   safeDecode(data, params) {
    return safeDecode(this, data, params);
   },
   async safeEncodeAsync(data, params) {
    return safeEncodeAsync(this, data, params);
   },
   async safeDecodeAsync(data, params) {
    return safeDecodeAsync(this, data, params);
   },
   toJSONSchema(params) {
    return createToJSONSchemaMethod(this, {})(params);
   },
   get description() {
    return registries.fd.get(this)?.description;
   },
   get _def() {
    return this._zod.def;
   }
  });
  const _ZodString = core_core.xI("_ZodString", (inst, def) => {
   schemas.$v.init(inst, def);
   ZodType.init(inst, def);
   inst._zod.processJSONSchema = (ctx, json, params) => stringProcessor(inst, ctx, json, params);
  }, core_util.un({
   format: inst => aggregateChecks(inst).format ?? null,
   minLength: inst => aggregateChecks(inst).minimum ?? null,
   maxLength: inst => aggregateChecks(inst).maximum ?? null
  }, {
   regex(...args) {
    return this.check(api.Fk(...args));
   },
   includes(...args) {
    return this.check(api.dR(...args));
   },
   startsWith(...args) {
    return this.check(api.$S(...args));
   },
   endsWith(...args) {
    return this.check(api.ER(...args));
   },
   min(...args) {
    return this.check(api.m9(...args));
   },
   max(...args) {
    return this.check(api.Eb(...args));
   },
   length(...args) {
    return this.check(api.YA(...args));
   },
   nonempty(...args) {
    return this.check(api.m9(1, ...args));
   },
   lowercase(params) {
    return this.check(api.hH(params));
   },
   uppercase(params) {
    return this.check(api.qF(params));
   },
   trim() {
    return this.check(api.WN());
   },
   normalize(...args) {
    return this.check(api.lo(...args));
   },
   toLowerCase() {
    return this.check(api.Il());
   },
   toUpperCase() {
    return this.check(api.xY());
   },
   slugify() {
    return this.check(api.TL());
   }
  }));
  const ZodString = core_core.xI("ZodString", (inst, def) => {
   schemas.$v.init(inst, def);
   _ZodString.init(inst, def);
  }, {
   email(params) {
    return this.check(api.Mu(ZodEmail, params));
   },
   url(params) {
    return this.check(api.Fn(ZodURL, params));
   },
   jwt(params) {
    return this.check(api.rk(ZodJWT, params));
   },
   emoji(params) {
    return this.check(api.aC(ZodEmoji, params));
   },
   guid(params) {
    return this.check(api.tB(ZodGUID, params));
   },
   uuid(params) {
    return this.check(api.Be(ZodUUID, params));
   },
   uuidv4(params) {
    return this.check(api.nA(ZodUUID, params));
   },
   uuidv6(params) {
    return this.check(api.pY(ZodUUID, params));
   },
   uuidv7(params) {
    return this.check(api.wA(ZodUUID, params));
   },
   nanoid(params) {
    return this.check(api.Dl(ZodNanoID, params));
   },
   cuid(params) {
    return this.check(api.fs(ZodCUID, params));
   },
   cuid2(params) {
    return this.check(api.Bj(ZodCUID2, params));
   },
   ulid(params) {
    return this.check(api.Ct(ZodULID, params));
   },
   base64(params) {
    return this.check(api.rt(ZodBase64, params));
   },
   base64url(params) {
    return this.check(api.cU(ZodBase64URL, params));
   },
   xid(params) {
    return this.check(api.Pw(ZodXID, params));
   },
   ksuid(params) {
    return this.check(api._z(ZodKSUID, params));
   },
   ipv4(params) {
    return this.check(api.Ny(ZodIPv4, params));
   },
   ipv6(params) {
    return this.check(api.$O(ZodIPv6, params));
   },
   cidrv4(params) {
    return this.check(api.Uy(ZodCIDRv4, params));
   },
   cidrv6(params) {
    return this.check(api.gP(ZodCIDRv6, params));
   },
   e164(params) {
    return this.check(api.KB(ZodE164, params));
   },
   datetime(params) {
    return this.check(api.G1(ZodISODateTime, params));
   },
   date(params) {
    return this.check(api.db(ZodISODate, params));
   },
   time(params) {
    return this.check(api.Kn(ZodISOTime, params));
   },
   duration(params) {
    return this.check(api.f2(ZodISODuration, params));
   }
  });
  function string(params) {
   return api.Rl(ZodString, params);
  }
  const ZodStringFormat = core_core.xI("ZodStringFormat", (inst, def) => {
   schemas.EY.init(inst, def);
   _ZodString.init(inst, def);
  });
  const ZodISODateTime = core_core.xI("ZodISODateTime", (inst, def) => {
   schemas.Ko.init(inst, def);
   ZodStringFormat.init(inst, def);
  });
  const ZodISODate = core_core.xI("ZodISODate", (inst, def) => {
   schemas.v1.init(inst, def);
   ZodStringFormat.init(inst, def);
  });
  const ZodISOTime = core_core.xI("ZodISOTime", (inst, def) => {
   schemas.Ax.init(inst, def);
   ZodStringFormat.init(inst, def);
  });
  const ZodISODuration = core_core.xI("ZodISODuration", (inst, def) => {
   schemas.$N.init(inst, def);
   ZodStringFormat.init(inst, def);
  });
  const ZodEmail = core_core.xI("ZodEmail", (inst, def) => {
   schemas.qG.init(inst, def);
   ZodStringFormat.init(inst, def);
  });
  const ZodGUID = core_core.xI("ZodGUID", (inst, def) => {
   schemas.Zc.init(inst, def);
   ZodStringFormat.init(inst, def);
  });
  const ZodUUID = core_core.xI("ZodUUID", (inst, def) => {
   schemas.Zn.init(inst, def);
   ZodStringFormat.init(inst, def);
  });
  const ZodURL = core_core.xI("ZodURL", (inst, def) => {
   schemas.VY.init(inst, def);
   ZodStringFormat.init(inst, def);
  });
  function url(params) {
   return api.Fn(ZodURL, params);
  }
  const ZodEmoji = core_core.xI("ZodEmoji", (inst, def) => {
   schemas.cG.init(inst, def);
   ZodStringFormat.init(inst, def);
  });
  const ZodNanoID = core_core.xI("ZodNanoID", (inst, def) => {
   schemas.Py.init(inst, def);
   ZodStringFormat.init(inst, def);
  });
  const ZodCUID = core_core.xI("ZodCUID", (inst, def) => {
   schemas.bl.init(inst, def);
   ZodStringFormat.init(inst, def);
  });
  const ZodCUID2 = core_core.xI("ZodCUID2", (inst, def) => {
   schemas.Zu.init(inst, def);
   ZodStringFormat.init(inst, def);
  });
  const ZodULID = core_core.xI("ZodULID", (inst, def) => {
   schemas.g5.init(inst, def);
   ZodStringFormat.init(inst, def);
  });
  const ZodXID = core_core.xI("ZodXID", (inst, def) => {
   schemas.TF.init(inst, def);
   ZodStringFormat.init(inst, def);
  });
  const ZodKSUID = core_core.xI("ZodKSUID", (inst, def) => {
   schemas.GY.init(inst, def);
   ZodStringFormat.init(inst, def);
  });
  const ZodIPv4 = core_core.xI("ZodIPv4", (inst, def) => {
   schemas.Lc.init(inst, def);
   ZodStringFormat.init(inst, def);
  });
  null && core.$constructor("ZodMAC", (inst, def) => {
   core.$ZodMAC.init(inst, def);
   ZodStringFormat.init(inst, def);
  });
  const ZodIPv6 = core_core.xI("ZodIPv6", (inst, def) => {
   schemas.Zy.init(inst, def);
   ZodStringFormat.init(inst, def);
  });
  const ZodCIDRv4 = core_core.xI("ZodCIDRv4", (inst, def) => {
   schemas.CI.init(inst, def);
   ZodStringFormat.init(inst, def);
  });
  const ZodCIDRv6 = core_core.xI("ZodCIDRv6", (inst, def) => {
   schemas.Cn.init(inst, def);
   ZodStringFormat.init(inst, def);
  });
  const ZodBase64 = core_core.xI("ZodBase64", (inst, def) => {
   schemas.Dq.init(inst, def);
   ZodStringFormat.init(inst, def);
  });
  const ZodBase64URL = core_core.xI("ZodBase64URL", (inst, def) => {
   schemas.CQ.init(inst, def);
   ZodStringFormat.init(inst, def);
  });
  const ZodE164 = core_core.xI("ZodE164", (inst, def) => {
   schemas.Oy.init(inst, def);
   ZodStringFormat.init(inst, def);
  });
  null && core.$constructor("ZodCreditCard", (inst, def) => {
   core.$ZodCreditCard.init(inst, def);
   ZodStringFormat.init(inst, def);
  });
  null && core.$constructor("ZodIBAN", (inst, def) => {
   core.$ZodIBAN.init(inst, def);
   ZodStringFormat.init(inst, def);
  });
  const ZodJWT = core_core.xI("ZodJWT", (inst, def) => {
   schemas.h8.init(inst, def);
   ZodStringFormat.init(inst, def);
  });
  null && core.$constructor("ZodCustomStringFormat", (inst, def) => {
   core.$ZodCustomStringFormat.init(inst, def);
   ZodStringFormat.init(inst, def);
  });
  const ZodNumber = core_core.xI("ZodNumber", (inst, def) => {
   schemas.vz.init(inst, def);
   ZodType.init(inst, def);
   inst._zod.processJSONSchema = (ctx, json, params) => numberProcessor(inst, ctx, json, params);
   inst.isFinite = true;
  }, core_util.un({
   minValue: inst => {
    const {minimum, exclusiveMinimum} = aggregateChecks(inst);
    return Math.max(minimum ?? Number.NEGATIVE_INFINITY, exclusiveMinimum ?? Number.NEGATIVE_INFINITY);
   },
   maxValue: inst => {
    const {maximum, exclusiveMaximum} = aggregateChecks(inst);
    return Math.min(maximum ?? Number.POSITIVE_INFINITY, exclusiveMaximum ?? Number.POSITIVE_INFINITY);
   },
   isInt: inst => {
    const {isInt, multipleOf} = aggregateChecks(inst);
    return !!isInt || !!multipleOf?.some(Number.isSafeInteger);
   },
   format: inst => aggregateChecks(inst).format ?? null
  }, {
   gt(value, params) {
    return this.check(api.Tx(value, params));
   },
   gte(value, params) {
    return this.check(api.qm(value, params));
   },
   min(value, params) {
    return this.check(api.qm(value, params));
   },
   lt(value, params) {
    return this.check(api.Au(value, params));
   },
   lte(value, params) {
    return this.check(api.Zm(value, params));
   },
   max(value, params) {
    return this.check(api.Zm(value, params));
   },
   int(params) {
    return this.check(schemas_int(params));
   },
   safe(params) {
    return this.check(schemas_int(params));
   },
   positive(params) {
    return this.check(api.Tx(0, params));
   },
   nonnegative(params) {
    return this.check(api.qm(0, params));
   },
   negative(params) {
    return this.check(api.Au(0, params));
   },
   nonpositive(params) {
    return this.check(api.Zm(0, params));
   },
   multipleOf(value, params) {
    return this.check(api.Hi(value, params));
   },
   step(value, params) {
    return this.check(api.Hi(value, params));
   },
   finite() {
    return this;
   }
  }));
  function number(params) {
   return api.F7(ZodNumber, params);
  }
  const ZodNumberFormat = core_core.xI("ZodNumberFormat", (inst, def) => {
   schemas.I.init(inst, def);
   ZodNumber.init(inst, def);
  });
  function schemas_int(params) {
   return api.LK(ZodNumberFormat, params);
  }
  const ZodBoolean = core_core.xI("ZodBoolean", (inst, def) => {
   schemas.sF.init(inst, def);
   ZodType.init(inst, def);
   inst._zod.processJSONSchema = (ctx, json, params) => booleanProcessor(inst, ctx, json, params);
  });
  function schemas_boolean(params) {
   return api._L(ZodBoolean, params);
  }
  const ZodBigInt = core_core.xI("ZodBigInt", (inst, def) => {
   schemas.BN.init(inst, def);
   ZodType.init(inst, def);
   inst._zod.processJSONSchema = (ctx, json, params) => bigintProcessor(inst, ctx, json, params);
  }, core_util.un({
   minValue: inst => aggregateChecks(inst).minimum ?? null,
   maxValue: inst => aggregateChecks(inst).maximum ?? null,
   format: inst => aggregateChecks(inst).format ?? null
  }, {
   gte(value, params) {
    return this.check(api.qm(value, params));
   },
   min(value, params) {
    return this.check(api.qm(value, params));
   },
   gt(value, params) {
    return this.check(api.Tx(value, params));
   },
   lt(value, params) {
    return this.check(api.Au(value, params));
   },
   lte(value, params) {
    return this.check(api.Zm(value, params));
   },
   max(value, params) {
    return this.check(api.Zm(value, params));
   },
   positive(params) {
    return this.check(api.Tx(BigInt(0), params));
   },
   negative(params) {
    return this.check(api.Au(BigInt(0), params));
   },
   nonpositive(params) {
    return this.check(api.Zm(BigInt(0), params));
   },
   nonnegative(params) {
    return this.check(api.qm(BigInt(0), params));
   },
   multipleOf(value, params) {
    return this.check(api.Hi(value, params));
   }
  }));
  null && core.$constructor("ZodBigIntFormat", (inst, def) => {
   core.$ZodBigIntFormat.init(inst, def);
   ZodBigInt.init(inst, def);
  });
  null && core.$constructor("ZodSymbol", (inst, def) => {
   core.$ZodSymbol.init(inst, def);
   ZodType.init(inst, def);
   inst._zod.processJSONSchema = (ctx, json, params) => processors.symbolProcessor(inst, ctx, json, params);
  });
  null && core.$constructor("ZodUndefined", (inst, def) => {
   core.$ZodUndefined.init(inst, def);
   ZodType.init(inst, def);
   inst._zod.processJSONSchema = (ctx, json, params) => processors.undefinedProcessor(inst, ctx, json, params);
  });
  null && core.$constructor("ZodNull", (inst, def) => {
   core.$ZodNull.init(inst, def);
   ZodType.init(inst, def);
   inst._zod.processJSONSchema = (ctx, json, params) => processors.nullProcessor(inst, ctx, json, params);
  });
  null && core.$constructor("ZodAny", (inst, def) => {
   core.$ZodAny.init(inst, def);
   ZodType.init(inst, def);
   inst._zod.processJSONSchema = (ctx, json, params) => processors.anyProcessor(inst, ctx, json, params);
  });
  const ZodUnknown = core_core.xI("ZodUnknown", (inst, def) => {
   schemas.GP.init(inst, def);
   ZodType.init(inst, def);
   inst._zod.processJSONSchema = (ctx, json, params) => unknownProcessor(inst, ctx, json, params);
  });
  function unknown() {
   return api.em(ZodUnknown);
  }
  const ZodNever = core_core.xI("ZodNever", (inst, def) => {
   schemas.Um.init(inst, def);
   ZodType.init(inst, def);
   inst._zod.processJSONSchema = (ctx, json, params) => neverProcessor(inst, ctx, json, params);
  });
  function never(params) {
   return api.G8(ZodNever, params);
  }
  null && core.$constructor("ZodVoid", (inst, def) => {
   core.$ZodVoid.init(inst, def);
   ZodType.init(inst, def);
   inst._zod.processJSONSchema = (ctx, json, params) => processors.voidProcessor(inst, ctx, json, params);
  });
  core_core.xI("ZodDate", (inst, def) => {
   schemas.o5.init(inst, def);
   ZodType.init(inst, def);
   inst._zod.processJSONSchema = (ctx, json, params) => dateProcessor(inst, ctx, json, params);
   inst.min = (value, params) => inst.check(api.qm(value, params));
   inst.max = (value, params) => inst.check(api.Zm(value, params));
  }, core_util.un({
   minDate: inst => {
    const {minimum} = aggregateChecks(inst);
    return minimum ? new Date(minimum) : null;
   },
   maxDate: inst => {
    const {maximum} = aggregateChecks(inst);
    return maximum ? new Date(maximum) : null;
   }
  }, {}));
  const ZodArray = core_core.xI("ZodArray", (inst, def) => {
   _ensureDefaultMemoizer();
   schemas.$p.init(inst, def);
   ZodType.init(inst, def);
   inst._zod.processJSONSchema = (ctx, json, params) => arrayProcessor(inst, ctx, json, params);
   inst.element = def.element;
  }, {
   min(n, params) {
    return this.check(api.m9(n, params));
   },
   nonempty(params) {
    return this.check(api.m9(1, params));
   },
   max(n, params) {
    return this.check(api.Eb(n, params));
   },
   length(n, params) {
    return this.check(api.YA(n, params));
   },
   unwrap() {
    return this.element;
   }
  });
  function array(element, params) {
   return api.dZ(ZodArray, element, params);
  }
  const ZodObject = core_core.xI("ZodObject", (inst, def) => {
   _ensureDefaultMemoizer();
   schemas.w.init(inst, def);
   ZodType.init(inst, def);
   inst._zod.processJSONSchema = (ctx, json, params) => objectProcessor(inst, ctx, json, params);
   core_util.X(inst, "shape", self => self._zod.def.shape, false);
  }, {
   keyof() {
    return _enum(Object.keys(this._zod.def.shape));
   },
   catchall(catchall) {
    return this.clone(core_util.zM(this._zod.def, {
     catchall
    }));
   },
   passthrough() {
    return this.clone(core_util.zM(this._zod.def, {
     catchall: unknown()
    }));
   },
   loose() {
    return this.clone(core_util.zM(this._zod.def, {
     catchall: unknown()
    }));
   },
   strict() {
    return this.clone(core_util.zM(this._zod.def, {
     catchall: never()
    }));
   },
   strip() {
    return this.clone(core_util.zM(this._zod.def, {
     catchall: void 0
    }));
   },
   extend(incoming) {
    return core_util.X$(this, incoming);
   },
   safeExtend(incoming) {
    return core_util.W0(this, incoming);
   },
   merge(other) {
    return core_util.h1(this, other);
   },
   pick(mask) {
    return core_util.Up(this, mask);
   },
   omit(mask) {
    return core_util.cJ(this, mask);
   },
   partial(...args) {
    return core_util.OH(ZodOptional, this, args[0]);
   },
   exactPartial(...args) {
    return core_util.OH(ZodExactOptional, this, args[0], "exactPartial");
   },
   required(...args) {
    return core_util.mw(ZodNonOptional, this, args[0]);
   }
  });
  function object(shape, params) {
   const def = {
    type: "object",
    shape: shape ?? {},
    ...core_util.A2(params)
   };
   return new ZodObject(def);
  }
  function looseObject(shape, params) {
   return new ZodObject({
    type: "object",
    shape,
    catchall: unknown(),
    ...core_util.A2(params)
   });
  }
  const ZodUnion = core_core.xI("ZodUnion", (inst, def) => {
   schemas.cu.init(inst, def);
   ZodType.init(inst, def);
   inst._zod.processJSONSchema = (ctx, json, params) => unionProcessor(inst, ctx, json, params);
   inst.options = def.options;
  });
  function union(options, params) {
   return new ZodUnion({
    type: "union",
    options,
    ...core_util.A2(params)
   });
  }
  null && core.$constructor("ZodXor", (inst, def) => {
   ZodUnion.init(inst, def);
   core.$ZodXor.init(inst, def);
   inst._zod.processJSONSchema = (ctx, json, params) => processors.unionProcessor(inst, ctx, json, params);
   inst.options = def.options;
  });
  const ZodDiscriminatedUnion = core_core.xI("ZodDiscriminatedUnion", (inst, def) => {
   ZodUnion.init(inst, def);
   schemas.P0.init(inst, def);
  });
  function discriminatedUnion(discriminator, options, params) {
   return new ZodDiscriminatedUnion({
    type: "union",
    options,
    discriminator,
    ...core_util.A2(params)
   });
  }
  const ZodIntersection = core_core.xI("ZodIntersection", (inst, def) => {
   schemas.LJ.init(inst, def);
   ZodType.init(inst, def);
   inst._zod.processJSONSchema = (ctx, json, params) => intersectionProcessor(inst, ctx, json, params);
  });
  function intersection(left, right) {
   return new ZodIntersection({
    type: "intersection",
    left,
    right
   });
  }
  core_core.xI("ZodTuple", (inst, def) => {
   _ensureDefaultMemoizer();
   schemas.G3.init(inst, def);
   ZodType.init(inst, def);
   inst._zod.processJSONSchema = (ctx, json, params) => tupleProcessor(inst, ctx, json, params);
  }, {
   rest(rest) {
    return this.clone({
     ...this._zod.def,
     rest
    });
   },
   partial() {
    const def = this._zod.def;
    if (def.checks?.length) throw new Error(".partial() cannot be used on tuple schemas containing refinements");
    return this.clone({
     ...def,
     items: def.items.map(item => new ZodOptional({
      type: "optional",
      innerType: item
     }))
    });
   }
  });
  const ZodRecord = core_core.xI("ZodRecord", (inst, def) => {
   _ensureDefaultMemoizer();
   schemas.h.init(inst, def);
   ZodType.init(inst, def);
   inst._zod.processJSONSchema = (ctx, json, params) => recordProcessor(inst, ctx, json, params);
   inst.keyType = def.keyType;
   inst.valueType = def.valueType;
  });
  function record(keyType, valueType, params) {
   if (!valueType || !valueType._zod) return new ZodRecord({
    type: "record",
    keyType: string(),
    valueType: keyType,
    ...core_util.A2(valueType)
   });
   return new ZodRecord({
    type: "record",
    keyType,
    valueType,
    ...core_util.A2(params)
   });
  }
  function partialRecord(keyType, valueType, params) {
   return new ZodRecord({
    type: "record",
    keyType,
    valueType,
    ...core_util.A2(params),
    partial: true
   });
  }
  null && core.$constructor("ZodMap", (inst, def) => {
   _ensureDefaultMemoizer();
   core.$ZodMap.init(inst, def);
   ZodType.init(inst, def);
   inst._zod.processJSONSchema = (ctx, json, params) => processors.mapProcessor(inst, ctx, json, params);
   inst.keyType = def.keyType;
   inst.valueType = def.valueType;
   inst.min = (...args) => inst.check(core._minSize(...args));
   inst.nonempty = params => inst.check(core._minSize(1, params));
   inst.max = (...args) => inst.check(core._maxSize(...args));
   inst.size = (...args) => inst.check(core._size(...args));
  });
  null && core.$constructor("ZodSet", (inst, def) => {
   _ensureDefaultMemoizer();
   core.$ZodSet.init(inst, def);
   ZodType.init(inst, def);
   inst._zod.processJSONSchema = (ctx, json, params) => processors.setProcessor(inst, ctx, json, params);
   inst.min = (...args) => inst.check(core._minSize(...args));
   inst.nonempty = params => inst.check(core._minSize(1, params));
   inst.max = (...args) => inst.check(core._maxSize(...args));
   inst.size = (...args) => inst.check(core._size(...args));
  });
  const ZodEnum = core_core.xI("ZodEnum", (inst, def) => {
   schemas.VO.init(inst, def);
   ZodType.init(inst, def);
   inst._zod.processJSONSchema = (ctx, json, params) => enumProcessor(inst, ctx, json, params);
   inst.enum = def.entries;
   inst.options = [ ...inst._zod.values ];
   const keys = new Set(Object.keys(def.entries));
   inst.extract = (values, params) => {
    const newEntries = {};
    for (const value of values) if (keys.has(value)) newEntries[value] = def.entries[value]; else throw new Error(`Key ${value} not found in enum`);
    return new ZodEnum({
     ...def,
     checks: [],
     ...core_util.A2(params),
     entries: newEntries
    });
   };
   inst.exclude = (values, params) => {
    const newEntries = {
     ...def.entries
    };
    for (const value of values) if (keys.has(value)) delete newEntries[value]; else throw new Error(`Key ${value} not found in enum`);
    return new ZodEnum({
     ...def,
     checks: [],
     ...core_util.A2(params),
     entries: newEntries
    });
   };
  });
  function _enum(values, params) {
   const entries = Array.isArray(values) ? Object.fromEntries(values.map(v => [ v, v ])) : values;
   return new ZodEnum({
    type: "enum",
    entries,
    ...core_util.A2(params)
   });
  }
  const ZodLiteral = core_core.xI("ZodLiteral", (inst, def) => {
   schemas.nu.init(inst, def);
   ZodType.init(inst, def);
   inst._zod.processJSONSchema = (ctx, json, params) => literalProcessor(inst, ctx, json, params);
   inst.values = new Set(def.values);
   Object.defineProperty(inst, "value", {
    get() {
     if (def.values.length > 1) throw new Error("This schema contains multiple valid literal values. Use `.values` instead.");
     return def.values[0];
    }
   });
  });
  function literal(value, params) {
   return new ZodLiteral({
    type: "literal",
    values: Array.isArray(value) ? value : [ value ],
    ...core_util.A2(params)
   });
  }
  null && core.$constructor("ZodFile", (inst, def) => {
   core.$ZodFile.init(inst, def);
   ZodType.init(inst, def);
   inst._zod.processJSONSchema = (ctx, json, params) => processors.fileProcessor(inst, ctx, json, params);
   inst.min = (size, params) => inst.check(core._minSize(size, params));
   inst.max = (size, params) => inst.check(core._maxSize(size, params));
   inst.mime = (types, params) => inst.check(core._mime(Array.isArray(types) ? types : [ types ], params));
  });
  const ZodTransform = core_core.xI("ZodTransform", (inst, def) => {
   _ensureDefaultMemoizer();
   schemas.Wc.init(inst, def);
   ZodType.init(inst, def);
   inst._zod.processJSONSchema = (ctx, json, params) => transformProcessor(inst, ctx, json, params);
   inst._zod.parse = (payload, _ctx) => {
    if (_ctx.direction === "backward") throw new core_core.cV(inst.constructor.name);
    payload.addIssue = issue => {
     if (typeof issue === "string") payload.issues.push(core_util.sn(issue, payload.value, def)); else {
      const _issue = issue;
      if (_issue.fatal) _issue.continue = false;
      _issue.code ?? (_issue.code = "custom");
      if (!("input" in _issue)) _issue.input = payload.value;
      _issue.inst ?? (_issue.inst = inst);
      payload.issues.push(core_util.sn(_issue));
     }
    };
    const output = def.transform(payload.value, payload);
    if (output instanceof Promise) return output.then(output => {
     payload.value = output;
     return payload;
    });
    payload.value = output;
    return payload;
   };
  });
  function transform(fn) {
   return new ZodTransform({
    type: "transform",
    transform: fn
   });
  }
  const ZodOptional = core_core.xI("ZodOptional", (inst, def) => {
   schemas.ig.init(inst, def);
   ZodType.init(inst, def);
   inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
   inst.unwrap = () => inst._zod.def.innerType;
  });
  function optional(innerType) {
   return new ZodOptional({
    type: "optional",
    innerType
   });
  }
  const ZodExactOptional = core_core.xI("ZodExactOptional", (inst, def) => {
   schemas.RL.init(inst, def);
   ZodType.init(inst, def);
   inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
   inst.unwrap = () => inst._zod.def.innerType;
  });
  function exactOptional(innerType) {
   return new ZodExactOptional({
    type: "optional",
    innerType
   });
  }
  const ZodNullable = core_core.xI("ZodNullable", (inst, def) => {
   schemas.qc.init(inst, def);
   ZodType.init(inst, def);
   inst._zod.processJSONSchema = (ctx, json, params) => nullableProcessor(inst, ctx, json, params);
   inst.unwrap = () => inst._zod.def.innerType;
  });
  function nullable(innerType) {
   return new ZodNullable({
    type: "nullable",
    innerType
   });
  }
  const ZodDefault = core_core.xI("ZodDefault", (inst, def) => {
   schemas.rv.init(inst, def);
   ZodType.init(inst, def);
   inst._zod.processJSONSchema = (ctx, json, params) => defaultProcessor(inst, ctx, json, params);
   inst.unwrap = () => inst._zod.def.innerType;
   inst.removeDefault = inst.unwrap;
  });
  function _default(innerType, defaultValue) {
   return new ZodDefault({
    type: "default",
    innerType,
    get defaultValue() {
     return typeof defaultValue === "function" ? defaultValue() : core_util.yG(defaultValue);
    }
   });
  }
  const ZodPrefault = core_core.xI("ZodPrefault", (inst, def) => {
   schemas.VF.init(inst, def);
   ZodType.init(inst, def);
   inst._zod.processJSONSchema = (ctx, json, params) => prefaultProcessor(inst, ctx, json, params);
   inst.unwrap = () => inst._zod.def.innerType;
  });
  function prefault(innerType, defaultValue) {
   return new ZodPrefault({
    type: "prefault",
    innerType,
    get defaultValue() {
     return typeof defaultValue === "function" ? defaultValue() : core_util.yG(defaultValue);
    }
   });
  }
  const ZodNonOptional = core_core.xI("ZodNonOptional", (inst, def) => {
   schemas.N$.init(inst, def);
   ZodType.init(inst, def);
   inst._zod.processJSONSchema = (ctx, json, params) => nonoptionalProcessor(inst, ctx, json, params);
   inst.unwrap = () => inst._zod.def.innerType;
  });
  function nonoptional(innerType, params) {
   return new ZodNonOptional({
    type: "nonoptional",
    innerType,
    ...core_util.A2(params)
   });
  }
  null && core.$constructor("ZodSuccess", (inst, def) => {
   core.$ZodSuccess.init(inst, def);
   ZodType.init(inst, def);
   inst._zod.processJSONSchema = (ctx, json, params) => processors.successProcessor(inst, ctx, json, params);
   inst.unwrap = () => inst._zod.def.innerType;
  });
  const ZodCatch = core_core.xI("ZodCatch", (inst, def) => {
   schemas.t$.init(inst, def);
   ZodType.init(inst, def);
   inst._zod.processJSONSchema = (ctx, json, params) => catchProcessor(inst, ctx, json, params);
   inst.unwrap = () => inst._zod.def.innerType;
   inst.removeCatch = inst.unwrap;
  });
  function _catch(innerType, catchValue) {
   return new ZodCatch({
    type: "catch",
    innerType,
    catchValue: typeof catchValue === "function" ? catchValue : core_util.SS(catchValue)
   });
  }
  null && core.$constructor("ZodNaN", (inst, def) => {
   core.$ZodNaN.init(inst, def);
   ZodType.init(inst, def);
   inst._zod.processJSONSchema = (ctx, json, params) => processors.nanProcessor(inst, ctx, json, params);
  });
  const ZodPipe = core_core.xI("ZodPipe", (inst, def) => {
   schemas._m.init(inst, def);
   ZodType.init(inst, def);
   inst._zod.processJSONSchema = (ctx, json, params) => pipeProcessor(inst, ctx, json, params);
   inst.in = def.in;
   inst.out = def.out;
  });
  function pipe(in_, out) {
   return new ZodPipe({
    type: "pipe",
    in: in_,
    out
   });
  }
  null && core.$constructor("ZodCodec", (inst, def) => {
   ZodPipe.init(inst, def);
   core.$ZodCodec.init(inst, def);
  });
  null && core.$constructor("ZodPreprocess", (inst, def) => {
   ZodPipe.init(inst, def);
   core.$ZodPreprocess.init(inst, def);
  });
  const ZodReadonly = core_core.xI("ZodReadonly", (inst, def) => {
   schemas.Sb.init(inst, def);
   ZodType.init(inst, def);
   inst._zod.processJSONSchema = (ctx, json, params) => readonlyProcessor(inst, ctx, json, params);
   inst.unwrap = () => inst._zod.def.innerType;
  });
  function readonly(innerType) {
   return new ZodReadonly({
    type: "readonly",
    innerType
   });
  }
  null && core.$constructor("ZodTemplateLiteral", (inst, def) => {
   core.$ZodTemplateLiteral.init(inst, def);
   ZodType.init(inst, def);
   inst._zod.processJSONSchema = (ctx, json, params) => processors.templateLiteralProcessor(inst, ctx, json, params);
  });
  const ZodLazy = core_core.xI("ZodLazy", (inst, def) => {
   schemas.kU.init(inst, def);
   ZodType.init(inst, def);
   inst._zod.processJSONSchema = (ctx, json, params) => lazyProcessor(inst, ctx, json, params);
   inst.unwrap = () => inst._zod.def.getter();
  });
  function lazy(getter) {
   return new ZodLazy({
    type: "lazy",
    getter
   });
  }
  null && core.$constructor("ZodPromise", (inst, def) => {
   core.$ZodPromise.init(inst, def);
   ZodType.init(inst, def);
   inst._zod.processJSONSchema = (ctx, json, params) => processors.promiseProcessor(inst, ctx, json, params);
   inst.unwrap = () => inst._zod.def.innerType;
  });
  null && core.$constructor("ZodFunction", (inst, def) => {
   core.$ZodFunction.init(inst, def);
   ZodType.init(inst, def);
   inst._zod.processJSONSchema = (ctx, json, params) => processors.functionProcessor(inst, ctx, json, params);
  });
  const ZodCustom = core_core.xI("ZodCustom", (inst, def) => {
   schemas.b0.init(inst, def);
   ZodType.init(inst, def);
   inst._zod.processJSONSchema = (ctx, json, params) => customProcessor(inst, ctx, json, params);
  });
  function refine(fn, _params = {}) {
   return api.fU(ZodCustom, fn, _params);
  }
  function superRefine(fn, params) {
   return api.MB(fn, params);
  }
  api.q0;
  api.mI;
  core_core.xI("ZodInstanceOf", (inst, def) => {
   ZodCustom.init(inst, def);
  }, {
   properties(shape, params) {
    return this.check(api.T2(shape, params));
   }
  });
 })
};
