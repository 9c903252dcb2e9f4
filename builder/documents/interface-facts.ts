import { systemApi, systemApiErrors } from "#contracts/system-api";
import { systemApiInterface } from "#contracts/system-api-interface";

type Arguments = Readonly<Record<string, readonly [type: string, about: string]>>;

/** What templates can say of the System API's interface. */
export function interfaceFacts(): object {
  const { about, methods, signals, errors } = systemApiInterface;
  return {
    ...systemApi,
    about,
    methods: Object.entries(methods).map(([name, method]) => ({
      ...{ name, about: method.about, in: argumentFacts(method.in), out: argumentFacts(method.out) },
    })),
    signals: Object.entries(signals).map(([name, signal]) => ({
      ...{ name, about: signal.about, arguments: argumentFacts(signal.arguments) },
    })),
    errors: Object.entries(errors).map(([name, about]) => ({
      ...{ name: systemApiErrors[name as keyof typeof systemApiErrors], about },
    })),
  };
}

const argumentFacts = (all: Arguments): object[] =>
  Object.entries(all).map(([name, [type, about]]) => ({ name, type, about }));
