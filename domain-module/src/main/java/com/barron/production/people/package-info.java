/**
 * Who may talk to us: persons, their identities on channels, roles and invite codes. May use
 * nothing else.
 */
package com.barron.production.people;
