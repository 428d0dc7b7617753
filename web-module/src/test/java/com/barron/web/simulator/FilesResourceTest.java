package com.barron.web.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityKind;
import com.barron.web.FakeRequest;
import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.channel.Content.MediaKind;
import com.barron.whatsapp.channel.InboundMessage;
import com.barron.whatsapp.channel.simulator.SimulatorPhones;
import com.barron.whatsapp.conversation.MessageIntake.Receipt;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotFoundException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilesResourceTest {
  private static final String ID = "0b5ce63c-6a3a-4d3a-9a53-0f6f0a1b2c3d";
  private static final String NUMBER = "+12025550101";
  private static final Identity ANA =
      new Identity(SimulatorPhones.CHANNEL, IdentityKind.PHONE, NUMBER);

  private final List<byte[]> stored = new ArrayList<>();
  private final List<InboundMessage> received = new ArrayList<>();
  private final FilesResource resource =
      new FilesResource(
          () -> List.of(new SimulatorPhones.Phone(ANA, "Ana", "Technician", "en")),
          bytes -> {
            stored.add(bytes);
            return "file-" + stored.size();
          },
          message -> {
            received.add(message);
            return Receipt.STORED;
          });

  @Test
  void takesAPictureInAsAChannelWould() {
    var answer = resource.send(NUMBER, ID, "a crack", post("image/png", new byte[] {1, 2}));

    assertThat(answer.receipt()).isEqualTo(Receipt.STORED);
    assertThat(stored).containsExactly(new byte[] {1, 2});
    assertThat(received)
        .containsExactly(
            new InboundMessage(
                ANA, ID, new Content.Media(MediaKind.IMAGE, "file-1", "a crack"), "Ana"));
  }

  @Test
  void takesEverythingElseAsADocument() {
    resource.send(NUMBER, ID, "", post("application/pdf", new byte[] {1}));

    assertThat(received.get(0).content())
        .isEqualTo(new Content.Media(MediaKind.DOCUMENT, "file-1", ""));
  }

  @Test
  void keepsNothingForAnybodyElse() {
    var file = post("image/png", new byte[] {1});

    assertThatThrownBy(() -> resource.send("+12025559999", ID, "", file))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> resource.send(NUMBER, "1", "", file))
        .isInstanceOf(BadRequestException.class);
    assertThatThrownBy(() -> resource.send(NUMBER, null, "", file))
        .isInstanceOf(BadRequestException.class);
    assertThatThrownBy(() -> resource.send(NUMBER, ID, "", post("image/png", new byte[0])))
        .isInstanceOf(BadRequestException.class);
    assertThatThrownBy(() -> resource.send(NUMBER, ID, "", post("image/png", new byte[1_048_577])))
        .isInstanceOf(ClientErrorException.class);
    assertThat(stored).isEmpty();
  }

  private static HttpServletRequest post(String type, byte[] file) {
    return FakeRequest.post("/api/simulator/files")
        .header("Content-Type", type)
        .body(file)
        .asItComes();
  }
}
