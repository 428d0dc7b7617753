/**
 * Who may talk to us: persons, their identities on channels, roles and invite codes. May use access
 * and digest.
 */
package com.barron.production.people;
