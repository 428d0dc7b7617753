/**
 * What is kept about a person, wherever it is kept: its export, and its erasure. Owners of tables
 * implement {@link com.barron.production.people.privacy.PersonalData}. May use people, access, sql
 * and digest.
 */
package com.barron.production.people.privacy;
