/**
 * Which role, which team and which shifts a person has, and who may change that: promotions need
 * two persons. May use people, access and sql.
 */
package com.barron.production.people.roles;
