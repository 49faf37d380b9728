package org.althing.application.identity;

final class AddUserService implements AddUser {
    private final Accounts accounts;

    AddUserService(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Result add(Command command) {
        var denied = Denied.of(AddUser.class, command.caller());
        if (denied.isPresent()) {
            return denied.get();
        }
        var wish = new Accounts.Wish(command.name(), command.password(), command.displayName(), null, command.role());
        return switch (accounts.make(wish)) {
            case Accounts.Made made -> new Added(UserView.whole(made.user()));
            case Accounts.Taken taken -> taken.refusal();
            case Accounts.Refused refused -> refused.refusal();
            case Accounts.Busy busy -> busy.refusal();
        };
    }
}
