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
 * Posts messages to one node's webhook as Twilio does, over one connection that stays open. For one
 * thread.
 */
final class WebhookClient implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 30_000;

  private final URI node;
  private final String signed;
  private final Account account;
  private Socket socket;
  private HttpStream answers;

  /**
   * @param node where it is sent
   * @param signed the address that the product knows, which is part of the signature
   */
  WebhookClient(URI node, URI signed, Account account) {
    this.node = node;
    this.signed = signed.toString();
    this.account = account;
  }

  /**
   * Returns when the webhook has answered. A connection that the server closed while it was idle is
   * opened once more.
   *
   * @return the HTTP status
   */
  int post(Person person, SaidMessage message) throws IOException {
    byte[] request = request(form(person.number(), message));
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

  private byte[] request(StubForm form) {
    String body = form.encoded();
    return ("POST "
            + node.getRawPath()
            + " HTTP/1.1\r\nHost: "
            + node.getAuthority()
            + "\r\nUser-Agent: TwilioProxy/1.1\r\nAccept: */*\r\nContent-Type:"
            + " application/x-www-form-urlencoded; charset=UTF-8\r\nX-Twilio-Signature: "
            + StubSignature.of(account.token(), signed, form)
            + "\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body)
        .getBytes(UTF_8);
  }

  private StubForm form(String number, SaidMessage message) {
    return StubForm.of(
        "SmsMessageSid",
        message.sid(),
        "NumMedia",
        "0",
        "ProfileName",
        "Shop Floor",
        "MessageType",
        "text",
        "SmsSid",
        message.sid(),
        "WaId",
        number.substring(1),
        "SmsStatus",
        "received",
        "Body",
        message.text(),
        "To",
        account.address(),
        "NumSegments",
        "1",
        "ReferralNumMedia",
        "0",
        "MessageSid",
        message.sid(),
        "AccountSid",
        account.sid(),
        "From",
        "whatsapp:" + number,
        "ApiVersion",
        "2010-04-01");
  }
}
