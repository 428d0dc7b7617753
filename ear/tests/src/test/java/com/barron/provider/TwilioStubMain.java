package com.barron.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * The stub by itself, so that anyone can run the product against it without an account. Each line
 * typed into the terminal is a message of one person, and the answers are printed.
 *
 * <p>Arguments: the port, 18090 when left out; the webhook's address as the product knows it,
 * http://localhost:8080/api/whatsapp/webhook when left out.
 */
public final class TwilioStubMain {
  private static final String TAP = "tap ";

  private TwilioStubMain() {}

  @SuppressForbidden("a program for the terminal")
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 18_090;
    String webhook =
        arguments.length > 1 ? arguments[1] : "http://localhost:8080/api/whatsapp/webhook";
    PrintStream out = System.out;
    try (TwilioStub stub = TwilioStub.start(Account.FICTIONAL, port)) {
      out.println("The stub of Twilio is ready. Start the product with:");
      out.println("TWILIO_ACCOUNT_SID=" + stub.account().sid());
      out.println("TWILIO_AUTH_TOKEN=" + stub.account().token());
      out.println("TWILIO_WHATSAPP_NUMBER=" + stub.account().address());
      out.println("TWILIO_API_BASE_URL=" + stub.url());
      out.println("TWILIO_TEMPLATE_SLA_WARNING=" + StubTemplate.WARNING.sid());
      out.println("TWILIO_TEMPLATE_SLA_BREACH=" + StubTemplate.BREACH.sid());
      out.println(
          "and to measure one person: BARRON_ENROLMENT=open BARRON_DEMO_DATA=true"
              + " BARRON_RATE_PER_MINUTE=0 BARRON_RATE_PER_HOUR=0");
      stub.contents().approveAtOnce();
      out.println("For buttons and lists, run the content command with the same settings.");
      out.println(
          "Then type what a person says, or tap and what is written on a choice. Ctrl-C ends it.");
      Charset charset = Optional.ofNullable(System.console()).map(Console::charset).orElse(UTF_8);
      talk(
          new TwilioPhone(stub, URI.create(webhook), "+12025550123"),
          new BufferedReader(new InputStreamReader(System.in, charset)),
          out);
      // Without a terminal the stub goes on until it is killed.
      new CountDownLatch(1).await();
    }
  }

  private static void talk(TwilioPhone phone, BufferedReader in, PrintStream out)
      throws IOException {
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      try {
        if (line.startsWith(TAP)) {
          phone.taps(line.substring(TAP.length()));
          out.println(phone.receives());
        } else {
          out.println(phone.asks(line));
        }
      } catch (AssertionError | UncheckedIOException e) {
        out.println("No answer: " + e.getMessage());
      }
    }
  }
}
