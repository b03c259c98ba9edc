export const id = 708;

export const ids = [ 708 ];

export const modules = {
 3708: ((__unused_webpack_module, exports) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.ResponseType = void 0;
  var ResponseType;
  (function(ResponseType) {
   ResponseType["ARRAYBUFFER"] = "arraybuffer";
   ResponseType["BLOB"] = "blob";
   ResponseType["DOCUMENT"] = "document";
   ResponseType["JSON"] = "json";
   ResponseType["RAW"] = "raw";
   ResponseType["STREAM"] = "stream";
   ResponseType["TEXT"] = "text";
  })(ResponseType || (exports.ResponseType = ResponseType = {}));
 })
};
