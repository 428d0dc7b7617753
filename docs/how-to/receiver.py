"""Takes events of webhooks, checks them and prints them. SECRETS has the secrets, separated by spaces."""
import base64, hashlib, hmac, os, time
from http.server import BaseHTTPRequestHandler, HTTPServer

KEYS = [base64.b64decode(s.removeprefix("whsec_")) for s in os.environ["SECRETS"].split()]
seen = set()  # a table of yours, in truth

class Receiver(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        name, sent = self.headers["webhook-id"], self.headers["webhook-timestamp"]
        signed = f"{name}.{sent}.".encode() + body
        wanted = ["v1," + base64.b64encode(hmac.new(k, signed, hashlib.sha256).digest()).decode() for k in KEYS]
        given = self.headers["webhook-signature"].split(" ")
        genuine = any(hmac.compare_digest(w, g) for w in wanted for g in given)
        fresh = abs(time.time() - int(sent)) < 300
        self.send_response(204 if genuine and fresh else 400)
        self.end_headers()
        if genuine and fresh and name not in seen:
            seen.add(name)
            print(name, body.decode(), flush=True)

    def log_message(self, *line):
        pass

HTTPServer(("localhost", 9000), Receiver).serve_forever()
