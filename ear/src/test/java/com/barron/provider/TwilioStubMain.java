package com.barron.provider;

import java.io.IOException;
import java.io.PrintStream;

/**
 * The stub by itself, so that anyone can run the product against it without an account.
 *
 * <p>Argument: the port, 18090 when left out. Ends with the process.
 */
public final class TwilioStubMain {
  private TwilioStubMain() {}

  @AllowedHere("a program for the terminal")
  public static void main(String[] arguments) throws IOException {
    int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 18_090;
    PrintStream out = System.out;
    try (TwilioStub stub = TwilioStub.start(Account.FICTIONAL, port)) {
      out.println("The stub of Twilio is ready. Start the product with:");
      out.println("TWILIO_ACCOUNT_SID=" + stub.account().sid());
      out.println("TWILIO_AUTH_TOKEN=" + stub.account().token());
      out.println("TWILIO_WHATSAPP_NUMBER=" + stub.account().address());
      out.println("TWILIO_API_BASE_URL=" + stub.url());
      out.println("Press Enter to end it.");
      out.flush();
      int read = System.in.read();
      out.println(read < 0 ? "The input ended." : "Good-bye.");
    }
  }
}
