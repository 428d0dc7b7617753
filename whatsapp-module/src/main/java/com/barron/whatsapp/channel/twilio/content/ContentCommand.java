package com.barron.whatsapp.channel.twilio.content;

import com.barron.whatsapp.channel.http.SuppressForbidden;
import com.barron.whatsapp.channel.twilio.api.AttemptFailedException;
import com.barron.whatsapp.channel.twilio.api.TwilioApi;
import com.barron.whatsapp.settings.Settings;
import com.barron.whatsapp.settings.TwilioAccount;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Creates at Twilio what the product needs to send buttons and lists, asks for the approval of the
 * texts for people who have been silent for 24 hours, and shows how far it is. What is there stays:
 * it can be run at any time, and again after a failure.
 */
public final class ContentCommand {
  private static final Duration TOTAL = Duration.ofSeconds(30);
  private static final String LINE = "%-26s %-36s %s%n";

  private final PrintStream out;

  public ContentCommand(PrintStream out) {
    this.out = out;
  }

  /** Takes no arguments: the settings are those of the product. Ends with 1 when Twilio refuses. */
  @SuppressForbidden(
      "A program in the foreground talks to its terminal and ends with an exit code.")
  public static void main(String[] arguments) {
    int code = new ContentCommand(System.out).run(System::getenv);
    System.out.flush();
    if (code != 0) {
      System.exit(code);
    }
  }

  /** Does it. @return the exit code */
  public int run(UnaryOperator<String> environment) {
    try {
      return Settings.of(environment)
          .twilio()
          .map(this::run)
          .orElseGet(() -> refuse("no TWILIO_ variable is set"));
    } catch (IllegalArgumentException e) {
      return refuse(e.getMessage());
    } catch (AttemptFailedException e) {
      return refuse(
          "Twilio said "
              + e.getMessage()
              + ": check TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and TWILIO_API_BASE_URL; what was"
              + " created before stays, and is found when the command is run again");
    }
  }

  private int run(TwilioAccount account) {
    List<ContentSetup.ContentApproval> all =
        new ContentSetup(new ContentClient(TwilioApi.client(account, TOTAL))).complete();
    out.printf(Locale.ROOT, LINE, "name", "id", "approval");
    all.forEach(one -> out.printf(Locale.ROOT, LINE, one.name(), one.id(), one.approval()));
    List<String> refused =
        all.stream()
            .filter(ContentSetup.ContentApproval::isRefused)
            .map(one -> one.name())
            .toList();
    return refused.isEmpty()
        ? 0
        : refuse("WhatsApp does not approve " + String.join(", ", refused));
  }

  private int refuse(String reason) {
    out.println("The content is not complete: " + reason);
    return 1;
  }
}
