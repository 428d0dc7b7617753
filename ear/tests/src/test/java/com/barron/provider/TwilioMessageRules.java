package com.barron.provider;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the REST API refuses of a new message, in the order in which it looks. */
public final class TwilioMessageRules {
  private static final int LONGEST_BODY = 1_600;
  private static final int MOST_MEDIA = 10;
  private static final Pattern RECIPIENT =
      Pattern.compile("whatsapp:(\\+[1-9][0-9]{6,14}|[A-Z]{2}\\.[A-Za-z0-9]{1,128})");
  private static final Set<String> KNOWN =
      Set.of(
          "To",
          "From",
          "Body",
          "MediaUrl",
          "ContentSid",
          "ContentVariables",
          "StatusCallback",
          "PersistentAction",
          "ValidityPeriod",
          "SmartEncoded");

  private final Account account;
  private final ContentRules contents;

  TwilioMessageRules(Account account, StubContents stubContents) {
    this.account = account;
    this.contents = new ContentRules(stubContents);
  }

  /** Of an account whose only content is the approved texts. */
  public static TwilioMessageRules of(Account account) {
    return new TwilioMessageRules(account, new StubContents());
  }

  /** The first thing that is wrong with a form; empty: the message is taken. */
  public Optional<TwilioRefusal> refuses(StubForm stubForm) {
    var unknown = new TreeSet<>(stubForm.names());
    unknown.removeAll(KNOWN);
    if (!unknown.isEmpty()) {
      return bad(20001, "Unknown parameters: " + unknown);
    }
    String to = stubForm.first("To").orElse("");
    if (!RECIPIENT.matcher(to).matches()) {
      return bad(21211, "Invalid 'To' Phone Number: " + to);
    }
    if (!stubForm.first("From").orElse("").equals(account.address())) {
      return bad(63007, "Twilio could not find a Channel with the specified From address");
    }
    return refusesContent(stubForm).or(() -> refusesCallback(stubForm));
  }

  private Optional<TwilioRefusal> refusesContent(StubForm stubForm) {
    Optional<String> body = stubForm.first("Body").filter(text -> !text.isEmpty());
    long media = stubForm.fields().stream().filter(f -> f.name().equals("MediaUrl")).count();
    Optional<String> content = stubForm.first("ContentSid");
    if (content.isPresent()) {
      if (body.isPresent() || media > 0) {
        return bad(21655, "ContentSid excludes Body and MediaUrl");
      }
      return contents.refuses(stubForm);
    }
    if (stubForm.first("ContentVariables").isPresent()) {
      return bad(21654, "ContentSid Required");
    }
    if (body.isEmpty() && media == 0) {
      return bad(21602, "Message body is required");
    }
    if (media > MOST_MEDIA) {
      return bad(21623, "Number of media files exceeds allowed limit");
    }
    return body.filter(text -> text.length() > LONGEST_BODY)
        .map(
            text ->
                TwilioRefusal.bad(
                    21617, "The concatenated message body exceeds the 1600 character limit"));
  }

  /** The API could do without a callback; the product cannot. */
  private static Optional<TwilioRefusal> refusesCallback(StubForm stubForm) {
    String callback = stubForm.first("StatusCallback").orElse("");
    try {
      URI uri = new URI(callback);
      boolean usable =
          uri.getHost() != null
              && !uri.getHost().contains("_")
              && Set.of("http", "https").contains(uri.getScheme())
              && uri.getFragment() == null;
      return usable ? Optional.empty() : bad(21609, "Invalid 'StatusCallback' URL: " + callback);
    } catch (URISyntaxException e) {
      return bad(21609, "Invalid 'StatusCallback' URL: " + callback);
    }
  }

  private static Optional<TwilioRefusal> bad(int code, String message) {
    return Optional.of(TwilioRefusal.bad(code, message));
  }
}
