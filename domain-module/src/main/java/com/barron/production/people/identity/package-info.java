/**
 * Phone numbers and user ids as channels write them, in all their forms, and what somebody wrote to
 * name a person.
 */
package com.barron.production.people.identity;
