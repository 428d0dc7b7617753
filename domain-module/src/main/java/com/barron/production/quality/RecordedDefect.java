package com.barron.production.quality;

import com.barron.production.orders.OrderView;
import com.barron.production.reference.Reference;

/**
 * A defect was recorded.
 *
 * @param order the order as it is now; on hold unless the defect does not block or it had ended
 */
public record RecordedDefect(Reference defect, OrderView order) {}
