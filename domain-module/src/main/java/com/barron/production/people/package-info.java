/**
 * The people who may use the product, their roles and their identities on channels. May use access,
 * bulk, digest and sql.
 */
package com.barron.production.people;
