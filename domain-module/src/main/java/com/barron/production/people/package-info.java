/**
 * The people who may use the product, their identities on channels, roles and invite codes. May use
 * access and digest.
 */
package com.barron.production.people;
