/**
 * The architecture rules, checked over the classes of all modules. Depends on no other package of
 * the product.
 */
package com.barron.architecture;
