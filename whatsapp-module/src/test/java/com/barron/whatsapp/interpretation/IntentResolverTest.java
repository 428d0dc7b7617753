package com.barron.whatsapp.interpretation;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.whatsapp.dialogue.Input;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntentResolverTest {
  private static final Set<String> EXISTING =
      Set.of("ORD-12345", "MAINT-555", "MACH-003", "SOP-101", "BCR-301");

  private static String resolved(String typed) {
    Resolution resolution =
        IntentResolver.resolve(
            MessageInterpreter.read(Input.typed(typed), Locale.ENGLISH),
            references ->
                references.stream()
                    .filter(reference -> EXISTING.contains(reference.toString()))
                    .collect(Collectors.toSet()));
    if (resolution instanceof Resolution.Certain certain) {
      return certain.message();
    }
    List<String> messages =
        resolution instanceof Resolution.Choice choice ? choice.messages() : List.of("nothing");
    return "? " + String.join(" / ", messages);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          where is my order 12345         | show ORD-12345
          who is working on MAINT-555?    | show MAINT-555
          is MAINT-555 fixed?             | show MAINT-555
          #ORD-12346                      | ORD-12346
          12345                           | ? show ORD-12345
          555                             | ? show MAINT-555
          status 12345                    | show ORD-12345
          ord12345 status                 | show ORD-12345
          why is MAINT-555 late           | why MAINT-555
          """)
  void answersWhatIsHarmless(String typed, String message) {
    assertThat(resolved(typed)).isEqualTo(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MAINT-555 done                              | DONE MAINT-555
          done with maint 555                         | DONE MAINT-555
          DONE MAINT-553 replaced the bearing         | DONE MAINT-553 replaced the bearing
          i take MAINT-555                            | ACK MAINT-555
          ETA 30m MAINT-555                           | ETA MAINT-555 30m
          MAINT-555 will be ready in half an hour     | ETA MAINT-555 30m
          eta maint 555 tomorrow at 8                 | ETA MAINT-555 tomorrow 08:00
          eta maint 555 15:30                         | ETA MAINT-555 15:30
          MAINT-555 waiting for parts                 | PARTS MAINT-555
          parts for MAINT-555 arrived                 | ? PARTS MAINT-555 / ARRIVED MAINT-555 / show MAINT-555
          MACH-003 bearing noise high                 | report MACH-003 bearing noise high
          mach003 oilleak hgh                         | report MACH-003 oil leak high
          oil leak on machine 3, urgent!              | report MACH-003 oil leak high
          internal reject ORD-12345 high              | defect ORD-12345 internal reject high
          ord 12345 scratched, not urgent             | defect ORD-12345 surface low
          release DEF-98765                           | RELEASE DEF-98765
          reject BCR-301 too expensive                | REJECT BCR-301 too expensive
          """)
  void doesWhatIsSaidPlainly(String typed, String message) {
    assertThat(resolved(typed)).isEqualTo(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MAINT-555 not done                | show MAINT-555
          MAINT-555 almost done             | show MAINT-555
          MAINT-555 will be fixed maybe     | ? ETA MAINT-555 30m / ETA MAINT-555 1h / ETA MAINT-555 2h
          done MAINT-555 and MAINT-553      | ? DONE MAINT-555 / DONE MAINT-553 / show MAINT-555
          555 done                          | ? DONE MAINT-555 / show MAINT-555
          MAINT-555 dnoe                    | ? DONE MAINT-555 / show MAINT-555
          MAINT-555 2h                      | ? ETA MAINT-555 2h / show MAINT-555
          eta MAINT-555                     | ? ETA MAINT-555 30m / ETA MAINT-555 1h / ETA MAINT-555 2h
          oops wrong machine                | ? undo
          """)
  void asksWhereItIsNotCertain(String typed, String message) {
    assertThat(resolved(typed)).isEqualTo(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          oil leak                     | report oil leak
          hello there                  | menu
          thx bro                      | thanks
          show me my tickets           | my
          what is overdue?             | overdue
          help me please               | help
          xkcd qwerty                  | ? nothing
          MACH-003                     | MACH-003
          mach three is leaking oil    | report MACH-003 oil leak
          """)
  void knowsWhatNeedsNoNumber(String typed, String message) {
    assertThat(resolved(typed)).isEqualTo(message);
  }
}
