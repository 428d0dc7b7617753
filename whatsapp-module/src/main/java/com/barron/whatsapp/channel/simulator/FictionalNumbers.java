package com.barron.whatsapp.channel.simulator;

import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityKind;
import com.barron.whatsapp.channel.simulator.SimulatorPhones.Phone;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Fictional phone numbers: the range that North America reserves in each area code. */
final class FictionalNumbers {
  private static final Pattern NUMBER = Pattern.compile("\\+1(202|303|404)555(01[0-9]{2})");
  private static final List<String> AREAS = List.of("202", "303", "404");

  /** The lower ones are the demo persons'. */
  private static final int FIRST = 120;

  private static final int LAST = 199;

  private FictionalNumbers() {}

  static Stream<String> all() {
    return AREAS.stream()
        .flatMap(
            area ->
                IntStream.rangeClosed(FIRST, LAST).mapToObj(last -> "+1" + area + "5550" + last));
  }

  /** Empty when the number is not one of them. */
  static Optional<Phone> phone(String number) {
    Matcher parts = NUMBER.matcher(number);
    return parts.matches() ? Optional.of(phone(number, parts.group(2))) : Optional.empty();
  }

  private static Phone phone(String number, String last) {
    var identity = new Identity(SimulatorPhones.CHANNEL, IdentityKind.PHONE, number);
    return new Phone(identity, "Guest " + last, "", identity.firstLanguage());
  }
}
