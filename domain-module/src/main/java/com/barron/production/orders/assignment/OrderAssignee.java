package com.barron.production.orders.assignment;

import com.barron.production.people.PersonId;

/**
 * Who takes care of an order.
 *
 * @param isNew whether by this command
 */
public record OrderAssignee(PersonId person, boolean isNew) {}
