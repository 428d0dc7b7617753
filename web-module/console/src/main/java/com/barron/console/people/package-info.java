/**
 * People: who is there and by what they are reached, how somebody joins, which role and team they
 * have, and how a lost phone or a person goes. May use page and session.
 */
package com.barron.console.people;
