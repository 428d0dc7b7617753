package com.barron.whatsapp.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityKind;
import com.barron.whatsapp.channel.Channel;
import com.barron.whatsapp.channel.ChannelStub;
import com.barron.whatsapp.channel.Deadline;
import com.barron.whatsapp.channel.Delivery;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.channel.SendResult;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ObservedChannelTest {
  private static final Delivery DELIVERY =
      new Delivery(
          1,
          new Identity("fake", IdentityKind.PHONE, "+12025550123"),
          Reply.of("hi"),
          true,
          Instant.EPOCH,
          Deadline.in(Duration.ofMinutes(5)));
  private static final SendResult ACCEPTED = new SendResult.Accepted("P1");
  private static final SendResult UNKNOWN = new SendResult.Unknown("HTTP 500");
  private static final SendResult NOT_SENT = new SendResult.NotSent("down", Optional.empty());

  private long nanos;
  private SendResult answer = NOT_SENT;
  private Channel.MessageSearch found = new Channel.MessageSearch.NoAnswer("down");
  private final ObservedChannel channel = new ObservedChannel(new Provider(), () -> nanos);
  private final CircuitBreaker circuitBreaker = channel.sending();

  @Test
  void letsEverythingThroughWhileMessagesGetThrough() {
    for (int i = 0; i < 20; i++) {
      answer = i % 5 == 4 ? ACCEPTED : UNKNOWN;
      send();
    }
    assertThat(circuitBreaker.allows(16)).isEqualTo(16);
  }

  @Test
  void takesARefusalForAnAnswer() {
    answer = new SendResult.Rejected("21211");
    for (int i = 0; i < 10; i++) {
      send();
    }
    assertThat(circuitBreaker.allows(16)).isEqualTo(16);
  }

  @Test
  void takesARefusalForOnePersonForAnAnswer() {
    answer = new SendResult.PersonMustWait("HTTP 400 code 131056", Duration.ofSeconds(6));
    for (int i = 0; i < 10; i++) {
      send();
    }
    assertThat(circuitBreaker.allows(16)).isEqualTo(16);
  }

  @Test
  void pausesAfterFiveInARow() {
    trip();
    assertThat(circuitBreaker.allows(16)).isZero();
    pass(Duration.ofMillis(999));
    assertThat(circuitBreaker.allows(16)).isZero();
    pass(Duration.ofMillis(1));
    assertThat(circuitBreaker.allows(16)).isEqualTo(1);
    assertThat(circuitBreaker.allows(0)).isZero();
  }

  @Test
  void letsOneTryAndPausesLongerEachTimeUpToHalfAMinute() {
    trip();
    for (int pause : new int[] {1, 2, 4, 8, 16, 30, 30}) {
      pass(Duration.ofSeconds(pause).minusMillis(1));
      assertThat(circuitBreaker.allows(16)).as("before %s s", pause).isZero();
      pass(Duration.ofMillis(1));
      circuitBreaker.claimed();
      assertThat(circuitBreaker.allows(16)).as("while one tries").isZero();
      send();
    }
  }

  @Test
  void isNotImpressedByThoseThatWereOnTheirWay() {
    trip();
    for (int i = 0; i < 16; i++) {
      send();
    }
    pass(Duration.ofSeconds(1));
    assertThat(circuitBreaker.allows(16)).isEqualTo(1);
  }

  @Test
  void opensWideWhenOneGetsThrough() {
    trip();
    pass(Duration.ofSeconds(1));
    circuitBreaker.claimed();
    answer = ACCEPTED;
    send();
    assertThat(circuitBreaker.allows(16)).isEqualTo(16);
  }

  @Test
  void letsAnotherTryWhenTheOneWasGivenBack() {
    trip();
    pass(Duration.ofSeconds(1));
    circuitBreaker.claimed();
    circuitBreaker.givenBack();
    assertThat(circuitBreaker.allows(16)).isEqualTo(1);
  }

  @Test
  void takesAnExceptionForNoAnswer() {
    answer = null;
    for (int i = 0; i < CircuitBreaker.FAILURES; i++) {
      assertThatThrownBy(this::send).isInstanceOf(IllegalStateException.class);
    }
    assertThat(circuitBreaker.allows(16)).isZero();
  }

  @Test
  void pausesWhileAnOperatorIsNeeded() {
    answer = new SendResult.OperatorNeeded("HTTP 401");
    trip();
    assertThat(circuitBreaker.allows(16)).isZero();
  }

  @Test
  void learnsNothingAboutSendingFromSearches() {
    for (int i = 0; i < CircuitBreaker.FAILURES; i++) {
      find();
    }
    assertThat(circuitBreaker.allows(16)).isEqualTo(16);
    trip();
    pass(Duration.ofSeconds(1));
    circuitBreaker.claimed();
    found = new Channel.MessageSearch.NotThere();
    find();
    assertThat(circuitBreaker.allows(16)).as("the try is still on its way").isZero();
    answer = ACCEPTED;
    send();
    assertThat(circuitBreaker.allows(16)).isEqualTo(16);
  }

  @Test
  void learnsNothingAboutSearchesFromSending() {
    trip();
    assertThat(channel.searching().allows(4)).isEqualTo(4);
  }

  @Test
  void pausesSearchesAfterFiveWithoutAnAnswer() {
    for (int i = 0; i < CircuitBreaker.FAILURES; i++) {
      assertThat(channel.searching().allows(4)).isEqualTo(4);
      find();
    }
    assertThat(channel.searching().allows(4)).isZero();
    assertThat(channel.isListRefused()).isFalse();
    pass(Duration.ofSeconds(1));
    assertThat(channel.searching().allows(4)).isEqualTo(1);
  }

  @Test
  void pausesSearchesAfterTheFirstRefusalUntilTheListIsAllowed() {
    found = new Channel.MessageSearch.ListRefused("HTTP 403 code 20003");
    find();
    assertThat(channel.isListRefused()).isTrue();
    assertThat(channel.searching().allows(4)).isZero();
    pass(Duration.ofSeconds(1));
    channel.searching().claimed();
    found = new Channel.MessageSearch.NoAnswer("down");
    find();
    assertThat(channel.isListRefused()).as("nothing else was said").isTrue();
    pass(Duration.ofSeconds(2));
    channel.searching().claimed();
    found = new Channel.MessageSearch.NotThere();
    find();
    assertThat(channel.isListRefused()).isFalse();
    assertThat(channel.searching().allows(4)).isEqualTo(4);
  }

  @Test
  void learnsNothingFromAMessageThatWasHeldBack() {
    Delivery late =
        new Delivery(
            1, DELIVERY.to(), DELIVERY.reply(), true, Instant.EPOCH, Deadline.in(Duration.ZERO));
    for (int i = 0; i < CircuitBreaker.FAILURES; i++) {
      channel.send(late);
    }
    assertThat(circuitBreaker.allows(16)).isEqualTo(16);
  }

  @Test
  void learnsNothingFromAProviderThatCannotBeAsked() {
    found = new Channel.MessageSearch.OnlyReports();
    for (int i = 0; i < CircuitBreaker.FAILURES; i++) {
      find();
    }
    assertThat(channel.searching().allows(4)).isEqualTo(4);
  }

  private void find() {
    channel.find(DELIVERY, List.of());
  }

  private void trip() {
    for (int i = 0; i < CircuitBreaker.FAILURES; i++) {
      assertThat(circuitBreaker.allows(16)).isEqualTo(16);
      send();
    }
  }

  private void send() {
    channel.send(DELIVERY);
  }

  private void pass(Duration time) {
    nanos += time.toNanos();
  }

  private final class Provider extends ChannelStub {
    private Provider() {
      super("fake");
    }

    @Override
    public SendResult send(Delivery delivery) {
      if (answer == null) {
        throw new IllegalStateException("broken");
      }
      return answer;
    }

    @Override
    public MessageSearch find(Delivery delivery, Collection<String> taken) {
      return found;
    }
  }
}
