package com.barron.production.accounts;

import com.barron.production.people.PersonView;
import java.util.Optional;

/**
 * How somebody can sign in to the console.
 *
 * @param hasPassword whether they have set one
 * @param externalId under which the provider knows them; empty when none was set
 */
public record LinkedPerson(
    PersonView person, boolean hasPassword, Optional<ProviderIdentity> externalId) {}
