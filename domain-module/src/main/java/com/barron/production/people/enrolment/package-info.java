/**
 * How somebody is let in, recognised and revoked, and what that gives them a right to: invite
 * codes, identities that belong together, the table of rights. May use people, access, digest and
 * sql.
 */
package com.barron.production.people.enrolment;
