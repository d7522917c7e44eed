@NullMarked
package fr.imtgrandest.passerelle.exchange.web;

import org.jspecify.annotations.NullMarked;
