package com.barron.production.people;

import com.barron.production.access.Role;
import java.util.Optional;

/**
 * A person, with all that decides which work reaches them.
 *
 * @param team the people who answer for each other's reports
 * @param shifts the code of the working-time calendar; empty: reachable at any time
 */
public record StaffMember(
    PersonId id,
    String name,
    Role role,
    String language,
    Optional<String> team,
    Optional<String> shifts) {}
