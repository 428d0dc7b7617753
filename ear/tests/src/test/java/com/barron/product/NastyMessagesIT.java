package com.barron.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.barron.provider.StubForm;
import com.barron.provider.StubSignature;
import com.barron.provider.TwilioPhone;
import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Malformed messages: none of them causes a server error, blocks a conversation or reaches the log.
 */
@ResourceLock(TestQueue.MESSAGES)
@ExtendWith(ProductExtension.class)
class NastyMessagesIT {
  private static final List<String> BITS =
      List.of(
          "\u0000",
          "\u0007\u001b[31m",
          "\u202E\u2066abc\u2069",
          "\uFEFF\u200B\u200D",
          "\uFFFF",
          "👩‍👩‍👧‍👦🏴‍☠️",
          "\uD83D",
          "\uDC4D",
          "a\u0301".repeat(300),
          "﷽",
          "İıſẞ",
          "١٢٣",
          "１２３",
          "'; DROP TABLE whatsapp_session; --",
          "\" OR 1=1",
          "%s%n%d{0}${jndi:x}#{1}",
          "{\"form\":1}",
          "<script>alert(1)</script>",
          "=1+1",
          "*bold* _it_ ~no~ ```code```",
          "\r\nX: y\r\n",
          "\\u0000",
          "../../etc/passwd",
          "ORD-",
          "ORD-999999999999999999",
          "-1",
          "1e9",
          "NaN",
          "0x10",
          "🔟",
          "#️⃣");
  private static final List<String> FRAMES =
      List.of(
          "%s",
          "1 %s", "defect ORD-12346 %s", "defect %s", "status %s", "ORD-%s", "join %s", "%s\n%s");
  private static final List<String> FIELDS =
      List.of(
          "NumMedia",
          "MediaContentType0",
          "ButtonPayload",
          "ListId",
          "Latitude",
          "ProfileName",
          "MessageType",
          "OriginalRepliedMessageSid",
          "ChannelMetadata",
          "ExternalUserId");

  private final RunningProduct runningProduct;
  private final TwilioPhone phone;

  NastyMessagesIT(RunningProduct runningProduct) {
    this.runningProduct = runningProduct;
    this.phone = runningProduct.somebody();
  }

  @Test
  void nastyTextsAreAnsweredPolitely() {
    for (String text : texts()) {
      HttpResponse<String> answer = phone.post(phone.text(text));
      assertThat(answer.statusCode()).as("%s", escaped(text)).isEqualTo(200);
      assertThat(phone.receives()).as("%s", escaped(text)).isNotBlank();
    }
    phone.says("menu");
    // Some texts were answered by two messages: what they offer, and the open question.
    await()
        .until(
            () -> {
              List<String> received = phone.inbox();
              return received.get(received.size() - 1).contains("Welcome");
            });
  }

  @Test
  void nastyFieldsAreNoServerError() {
    for (String field : FIELDS) {
      for (String bit : BITS) {
        StubForm stubForm = phone.text("hi").with(field, bit);
        assertThat(phone.post(stubForm).statusCode())
            .as("%s=%s", field, escaped(bit))
            .isIn(200, 400, 403);
      }
    }
    assertThat(runningProduct.somebody().asks("menu")).contains("Welcome");
  }

  @Test
  void sendersThatAreNobodyAreNoServerError() {
    for (String from :
        List.of(
            "",
            "whatsapp:",
            "whatsapp:+",
            "+12025550123",
            "whatsapp:+0",
            "whatsapp:US.1",
            "whatsapp:" + "9".repeat(300),
            "sms:+12025550123",
            "whatsapp:+1202555\u00000123",
            "whatsapp:xx.\uD83D")) {
      StubForm stubForm = phone.text("hi").with("From", from);
      assertThat(phone.post(stubForm).statusCode()).as("%s", escaped(from)).isIn(200, 400, 403);
    }
  }

  @Test
  void brokenFormsAreNoServerError() {
    List<String> broken =
        List.of(
            "",
            "&",
            "=",
            "&&&===",
            "%",
            "%zz=%1",
            "Body=%",
            "Body=%ff%fe%c0%80",
            "{\"Body\":\"hi\"}",
            "<xml/>",
            "Body",
            "\u0000",
            "Body=hi&".repeat(400),
            "a".repeat(60_000),
            "%00=%00");
    for (String body : broken) {
      String signature =
          StubSignature.of("0".repeat(32), runningProduct.webhook() + "", StubForm.of());
      assertThat(phone.post(body, signature).statusCode())
          .as("%.40s", escaped(body))
          .isIn(400, 403);
    }
    phone.says("menu");
    // Some texts were answered by two messages: what they offer, and the open question.
    await()
        .until(
            () -> {
              List<String> received = phone.inbox();
              return received.get(received.size() - 1).contains("Welcome");
            });
  }

  @Test
  void nothingOfAMessageReachesTheLog() {
    String marker = "Xylophone9471";
    StubForm stubForm = phone.text(marker).with("ProfileName", "Zebedee4711");
    phone.sends(stubForm);
    assertThat(phone.receives()).contains(marker);
    phone.post(stubForm.with("Body", marker + " forged").encoded(), "forged");
    phone.post(phone.text(marker).without("MessageSid"));
    phone.post(phone.text(marker.repeat(9_000)));
    phone.post(phone.text(marker + "\u0000").with("ButtonPayload", marker));
    phone.asks("defect ORD-12346 " + marker);

    assertThat(runningProduct.log())
        .contains("message stored")
        .doesNotContain(marker)
        .doesNotContain("Zebedee4711")
        .doesNotContain(phone.number().substring(1))
        .doesNotContain(runningProduct.twilio().account().token())
        .doesNotContain(RunningProduct.FORMER_TOKEN)
        .doesNotContain(stubForm.first("MessageSid").orElseThrow());
  }

  private static List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (String frame : FRAMES) {
      for (String bit : BITS) {
        texts.add(frame.replace("%s", bit));
      }
    }
    for (int length : new int[] {1_600, 4_096, 4_097, 9_000}) {
      texts.add("x".repeat(length));
      texts.add("\n".repeat(length));
      texts.add("é".repeat(length));
    }
    return texts;
  }

  /** For the test's own report: no control character of ours in somebody's terminal. */
  private static String escaped(String text) {
    var shown = new StringBuilder();
    text.chars()
        .limit(60)
        .forEach(
            c -> shown.append(c < 127 && c > 31 ? "" + (char) c : "\\u" + Integer.toHexString(c)));
    return shown.toString();
  }
}
