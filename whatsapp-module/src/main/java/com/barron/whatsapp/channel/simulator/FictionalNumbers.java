package com.barron.whatsapp.channel.simulator;

import com.barron.production.people.Identity;
import com.barron.production.people.IdentityKind;
import com.barron.whatsapp.channel.simulator.SimulatorPhones.Phone;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Phone numbers that are nobody's: the range that North America keeps free for fiction. */
final class FictionalNumbers {
  private static final Pattern NUMBER = Pattern.compile("\\+1202555(01[0-9]{2})");

  /** The lower ones are the demo persons'. */
  private static final int FIRST = 120;

  private static final int LAST = 199;

  private FictionalNumbers() {}

  static Stream<String> all() {
    return IntStream.rangeClosed(FIRST, LAST).mapToObj(last -> "+12025550" + last);
  }

  /** Empty when the number is not one of them. */
  static Optional<Phone> phone(String number) {
    Matcher parts = NUMBER.matcher(number);
    return parts.matches() ? Optional.of(phone(number, parts.group(1))) : Optional.empty();
  }

  private static Phone phone(String number, String last) {
    var identity = new Identity(SimulatorPhones.CHANNEL, IdentityKind.PHONE, number);
    return new Phone(identity, "Guest " + last, "", identity.firstLanguage());
  }
}
