package com.barron.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.barron.load.http.HttpMessage;
import com.barron.load.http.HttpStream;
import com.barron.provider.Account;
import com.barron.provider.StubForm;
import com.barron.provider.StubSignature;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;

/**
 * Posts forms to one node as Twilio does, signed, over one connection that stays open. For one
 * thread.
 */
final class WebhookClient implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 30_000;

  private final URI node;
  private final Account account;
  private Socket socket;
  private HttpStream answers;

  /**
   * @param node whose host and port are called
   */
  WebhookClient(URI node, Account account) {
    this.node = node;
    this.account = account;
  }

  /**
   * Returns when the webhook has answered. A connection that the server closed while it was idle is
   * opened once more.
   *
   * @param signed the address that the product knows, which is part of the signature; its path is
   *     called
   * @return the HTTP status
   */
  int post(URI signed, StubForm form) throws IOException {
    byte[] request = request(signed, form);
    boolean used = socket != null;
    try {
      return exchange(request);
    } catch (IOException e) {
      close();
      if (!used) {
        throw e;
      }
      return exchange(request);
    }
  }

  @Override
  public void close() throws IOException {
    if (socket != null) {
      socket.close();
      socket = null;
    }
  }

  private int exchange(byte[] request) throws IOException {
    if (socket == null) {
      socket = new Socket(node.getHost(), node.getPort());
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(PATIENCE_MILLIS);
      answers = new HttpStream(socket.getInputStream());
    }
    socket.getOutputStream().write(request);
    HttpMessage answer =
        answers.read().orElseThrow(() -> new EOFException("the server closed the connection"));
    if (answer.header("Connection").filter("close"::equalsIgnoreCase).isPresent()) {
      close();
    }
    return Integer.parseInt(answer.word(1));
  }

  private byte[] request(URI signed, StubForm form) {
    String body = form.encoded();
    String query = signed.getRawQuery() == null ? "" : "?" + signed.getRawQuery();
    return ("POST "
            + signed.getRawPath()
            + query
            + " HTTP/1.1\r\nHost: "
            + node.getAuthority()
            + "\r\nUser-Agent: TwilioProxy/1.1\r\nAccept: */*\r\nContent-Type:"
            + " application/x-www-form-urlencoded; charset=UTF-8\r\nX-Twilio-Signature: "
            + StubSignature.of(account.token(), signed + "", form)
            + "\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body)
        .getBytes(UTF_8);
  }
}
