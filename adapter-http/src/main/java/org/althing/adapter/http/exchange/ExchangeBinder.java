package org.althing.adapter.http.exchange;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Hands controllers their {@link Exchange}. */
@Singleton
final class ExchangeBinder implements TypedRequestArgumentBinder<Exchange> {
    @Override
    public Argument<Exchange> argumentType() {
        return Argument.of(Exchange.class);
    }

    @Override
    public BindingResult<Exchange> bind(ArgumentConversionContext<Exchange> context, HttpRequest<?> request) {
        var exchange = new Exchange(request);
        return () -> Optional.of(exchange);
    }
}
