package com.barron.production.people;

import com.barron.production.access.Role;
import com.barron.production.people.identity.LanguageGuess;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** Somebody of the plant. Outlives every identity under which they were met. */
@Entity
@Table(name = "person")
class Person {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String name;

  @Enumerated(EnumType.STRING)
  private Role role;

  private String language;
  private Instant enrolledAt;
  private String team;
  private String shifts;
  @Version private int version;

  Person() {}

  static Person enrolled(String name, Role role, Instant at) {
    Person person = new Person();
    person.name = name.strip();
    person.role = role;
    person.language = LanguageGuess.ENGLISH;
    person.enrolledAt = at;
    return person;
  }

  /** From now on they are spoken to in another language. */
  void speak(String other) {
    language = other;
  }

  /** From now on they may do what the other role may do. */
  void take(Role other) {
    role = other;
  }

  /** From now on they answer for the reports of a team, or of none. @return the team before */
  Optional<String> join(Optional<String> other) {
    Optional<String> before = Optional.ofNullable(team);
    team = other.orElse(null);
    return before;
  }

  /** From now on they work by a calendar, or at any time. @return the calendar before */
  Optional<String> work(Optional<String> calendar) {
    Optional<String> before = Optional.ofNullable(shifts);
    shifts = calendar.orElse(null);
    return before;
  }

  PersonId id() {
    return new PersonId(id);
  }

  Role role() {
    return role;
  }

  PersonView view() {
    return new PersonView(id(), name, role, language);
  }
}
