/**
 * What stands before Jakarta REST in every archive. Depends on no other package of the product.
 *
 * <p>Packed beside the health checks for the EAR's lib folder, where all archives see it.
 */
package com.barron.web.edge;
