package com.barron.whatsapp.fuzz;

import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One case of a fuzz. All that is random in it comes from its seed, so that it can be repeated
 * alone: its text says how.
 */
public final class FuzzCase {
  private static final long USUAL_SEED = 20_261_128;

  private static final List<Integer> STATUSES =
      List.of(200, 200, 200, 201, 204, 302, 400, 401, 403, 404, 409, 429, 500, 502, 503);
  private static final List<String> HEADERS =
      List.of("soon", "-1", "99999999999", "0", "https://", "%zz", "//x", "");

  private final String count;
  private final long seed;
  private final Random random;

  private FuzzCase(String count, long seed) {
    this.count = count;
    this.seed = seed;
    // What Random makes of neighbours among seeds is alike in every draw.
    this.random = new Random(new SplittableRandom(seed).nextLong());
  }

  /**
   * So many cases, from the seed in {@code fuzz.seed} on.
   *
   * @param count the system property that says how many
   * @param usual how many without it
   */
  public static Stream<FuzzCase> cases(String count, int usual) {
    long first = Long.getLong("fuzz.seed", USUAL_SEED);
    return IntStream.range(0, Integer.getInteger(count, usual))
        .mapToObj(i -> new FuzzCase(count, first + i));
  }

  /** A text that a person or a provider might send; it may hold halves of surrogate pairs. */
  public String text() {
    return new TextMutations(random).text();
  }

  /** A document made from a valid one, or something else. ASCII. */
  public String json(String valid) {
    return new JsonMutations(random).document(valid);
  }

  /** A form made from a valid one, as it stands on the wire. ASCII. */
  public String form(String valid) {
    return new FormMutations(random).form(valid);
  }

  /** The status of an answer. */
  public int status() {
    return oneOf(STATUSES);
  }

  /** The value of a header in an answer. */
  public String header() {
    return oneOf(HEADERS);
  }

  public <T> T oneOf(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  /** How it is repeated. */
  @Override
  public String toString() {
    return "-Dfuzz.seed=" + seed + " -D" + count + "=1";
  }
}
