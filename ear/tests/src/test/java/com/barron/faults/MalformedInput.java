package com.barron.faults;

import com.barron.provider.StubForm;
import com.barron.provider.TwilioPhone;
import com.barron.rig.TestNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Malformed texts, fields and forms, with valid and invalid signatures. */
final class MalformedInput implements FaultCase {
  private static final int BROKEN_FORMS = 300;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<String> BITS =
      List.of(
          "\u0000",
          "\u0007\u001b[31m",
          "\u202E\u2066abc\u2069",
          "\uFEFF\u200B\u200D",
          "\uFFFF",
          "\uD83D",
          "\uDC4D",
          "👩‍👩‍👧‍👦🏴‍☠️",
          "a\u0301".repeat(300),
          "﷽",
          "İıſẞ",
          "١٢٣",
          "'; DROP TABLE person; --",
          "%s%n%d{0}${jndi:x}#{1}",
          "{\"form\":1}",
          "<script>alert(1)</script>",
          "=1+1",
          "\r\nX: y\r\n",
          "\\u0000",
          "../../etc/passwd",
          "ORD-999999999999999999",
          "NaN",
          "🔟#️⃣",
          "x".repeat(4_097),
          "é".repeat(64 * 1_024));
  private static final List<String> FRAMES =
      List.of("%s", "1 %s", "defect ORD-12346 %s", "status %s", "ORD-%s", "report %s", "ACK %s");
  private static final List<String> FIELDS =
      List.of(
          "From",
          "To",
          "MessageSid",
          "AccountSid",
          "NumMedia",
          "ButtonPayload",
          "ProfileName",
          "MessageType",
          "Latitude",
          "ExternalUserId",
          "OriginalRepliedMessageSid");

  @Override
  public String id() {
    return "F12";
  }

  @Override
  public String fault() {
    return "poisoned texts, fields and forms";
  }

  @Override
  public void run(CaseContext caseContext) {
    TwilioPhone phone = caseContext.people(1).get(0);
    List<Attempt> attempts = new ArrayList<>();
    for (String frame : FRAMES) {
      for (String bit : BITS) {
        TestNode testNode = caseContext.cluster().node(attempts.size() % 2);
        StubForm stubForm = phone.text(frame.replace("%s", bit));
        attempts.addAll(caseContext.client().carryTo(testNode, phone, stubForm).attempts());
      }
    }
    for (String field : FIELDS) {
      for (String bit : BITS) {
        attempts.add(post(caseContext, attempts, phone.text("menu").with(field, bit)));
      }
    }
    for (int i = 0; i < BROKEN_FORMS; i++) {
      String body = broken(caseContext, phone.text("menu").encoded());
      TestNode testNode = caseContext.cluster().node(attempts.size() % 2);
      attempts.add(caseContext.client().post(testNode, body, "AAAAAAAAAAAAAAAAAAAAAAAAAAA="));
    }
    caseContext.settle();

    long errors = attempts.stream().filter(a -> a.status() >= 500 || a.status() <= 0).count();
    caseContext.note(attempts.size() + " poisoned requests");
    caseContext.demand(errors + " of them ended with a 5xx or no answer", errors == 0);
    int before = phone.inbox().size();
    caseContext.client().carry(phone, phone.text("menu"));
    caseContext.cluster().twilio().record().awaitSentTo(phone.address(), before + 1, PATIENCE);
    caseContext.demand(
        "the conversation goes on",
        phone.inbox().get(phone.inbox().size() - 1).contains("Welcome"));
  }

  private static Attempt post(CaseContext caseContext, List<Attempt> attempts, StubForm stubForm) {
    TestNode testNode = caseContext.cluster().node(attempts.size() % 2);
    return caseContext
        .client()
        .post(testNode, stubForm.encoded(), caseContext.client().sign(stubForm));
  }

  /** Some bytes replaced by any others, or the end cut off. */
  private static String broken(CaseContext caseContext, String form) {
    byte[] bytes = form.getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < 1 + caseContext.random().nextInt(20); i++) {
      bytes[caseContext.random().nextInt(bytes.length)] = (byte) caseContext.random().nextInt(256);
    }
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return caseContext.random().nextBoolean()
        ? text
        : text.substring(0, caseContext.random().nextInt(text.length()));
  }
}
