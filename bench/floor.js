/** The floor of every ratio: bare node:http that sends the bytes of a file, and nothing else. */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const body = process.env.BODY ? readFileSync(process.env.BODY) : Buffer.from("ok");
createServer((request, response) => {
  request.resume();
  request.on("end", () => {
    response.writeHead(200, { "content-type": "application/json", "content-length": body.length });
    response.end(body);
  });
}).listen(Number(process.env.PORT), process.env.HOST);
