resource "grafana_folder" "foresight_shop_8afdad" {
  uid   = "foresight-716a5f24e3fe97e9"
  title = "Shop"
}

resource "grafana_rule_group" "foresight_predictive_f8926e" {
  name             = "predictive"
  folder_uid       = grafana_folder.foresight_shop_8afdad.uid
  interval_seconds = 60

  rule {
    uid            = "foresight-902f6c6a932ce37b"
    name           = "Checkout availability: burn rate 14.4"
    condition      = "C"
    for            = "0s"
    no_data_state  = "OK"
    exec_err_state = "Error"
    labels = {
      "team"           = "checkout"
      "foresight_kind" = "sloBurn"
      "severity"       = "critical"
    }
    annotations = {
      "summary"          = "Checkout availability: burn rate 14.4"
      "description"      = "{{ $values.A.Value | humanizePercentage }} of events failed over 1h, {{ $values.B.Value | humanizePercentage }} over 5m: the error budget of 30d burns 14.4 times too fast."
      "runbook_url"      = "https://runbooks.example.org/shop"
      "event_url"        = "{{ externalURL }}a/foresight-predict-app/{{ with $labels.service }}service?var-service={{ . | urlquery }}{{ else }}forecast?linked=%7B%22source%22%3A%22prometheus%22%2C%22query%22%3A%7B%22refId%22%3A%22A%22%2C%22expr%22%3A%22sum(rate(http_requests_total%7Bjob%3D%5C%22checkout%5C%22%2Ccode%3D~%5C%225..%5C%22%7D%5B%24window%5D))%20%2F%20sum(rate(http_requests_total%7Bjob%3D%5C%22checkout%5C%22%7D%5B%24window%5D))%22%2C%22range%22%3Atrue%7D%7D{{ end }}{{ with $values.Since }}&from={{ ((toTime .Value).Add -3600000000000).UnixMilli }}&to=now{{ end }}"
      "__dashboardUid__" = "foresight-shop"
      "__panelId__"      = "5"
    }

    data {
      ref_id         = "A"
      query_type     = ""
      datasource_uid = "prometheus"
      model = jsonencode({
        "refId"   = "A"
        "expr"    = "sum(rate(http_requests_total{job=\"checkout\",code=~\"5..\"}[1h])) / sum(rate(http_requests_total{job=\"checkout\"}[1h]))"
        "range"   = false
        "instant" = true
      })

      relative_time_range {
        from = 600
        to   = 0
      }
    }

    data {
      ref_id         = "B"
      query_type     = ""
      datasource_uid = "prometheus"
      model = jsonencode({
        "refId"   = "B"
        "expr"    = "sum(rate(http_requests_total{job=\"checkout\",code=~\"5..\"}[5m])) / sum(rate(http_requests_total{job=\"checkout\"}[5m]))"
        "range"   = false
        "instant" = true
      })

      relative_time_range {
        from = 600
        to   = 0
      }
    }

    data {
      ref_id         = "D"
      query_type     = ""
      datasource_uid = "__expr__"
      model = jsonencode({
        "refId" = "D"
        "datasource" = {
          "type" = "__expr__"
          "uid"  = "__expr__"
        }
        "type"       = "math"
        "expression" = "$A > 0.0144 && $B > 0.0144"
      })

      relative_time_range {
        from = 0
        to   = 0
      }
    }

    data {
      ref_id         = "C"
      query_type     = ""
      datasource_uid = "__expr__"
      model = jsonencode({
        "refId" = "C"
        "datasource" = {
          "type" = "__expr__"
          "uid"  = "__expr__"
        }
        "type"       = "threshold"
        "expression" = "D"
        "conditions" = [
          {
            "evaluator" = {
              "type" = "gt"
              "params" = [
                0,
              ]
            }
          },
        ]
      })

      relative_time_range {
        from = 0
        to   = 0
      }
    }
  }

  rule {
    uid            = "foresight-f4c8da2c6cd72226"
    name           = "Checkout availability: burn rate 6"
    condition      = "C"
    for            = "0s"
    no_data_state  = "OK"
    exec_err_state = "Error"
    labels = {
      "team"           = "checkout"
      "foresight_kind" = "sloBurn"
      "severity"       = "critical"
    }
    annotations = {
      "summary"          = "Checkout availability: burn rate 6"
      "description"      = "{{ $values.A.Value | humanizePercentage }} of events failed over 6h, {{ $values.B.Value | humanizePercentage }} over 30m: the error budget of 30d burns 6 times too fast."
      "runbook_url"      = "https://runbooks.example.org/shop"
      "event_url"        = "{{ externalURL }}a/foresight-predict-app/{{ with $labels.service }}service?var-service={{ . | urlquery }}{{ else }}forecast?linked=%7B%22source%22%3A%22prometheus%22%2C%22query%22%3A%7B%22refId%22%3A%22A%22%2C%22expr%22%3A%22sum(rate(http_requests_total%7Bjob%3D%5C%22checkout%5C%22%2Ccode%3D~%5C%225..%5C%22%7D%5B%24window%5D))%20%2F%20sum(rate(http_requests_total%7Bjob%3D%5C%22checkout%5C%22%7D%5B%24window%5D))%22%2C%22range%22%3Atrue%7D%7D{{ end }}{{ with $values.Since }}&from={{ ((toTime .Value).Add -3600000000000).UnixMilli }}&to=now{{ end }}"
      "__dashboardUid__" = "foresight-shop"
      "__panelId__"      = "5"
    }

    data {
      ref_id         = "A"
      query_type     = ""
      datasource_uid = "prometheus"
      model = jsonencode({
        "refId"   = "A"
        "expr"    = "sum(rate(http_requests_total{job=\"checkout\",code=~\"5..\"}[6h])) / sum(rate(http_requests_total{job=\"checkout\"}[6h]))"
        "range"   = false
        "instant" = true
      })

      relative_time_range {
        from = 600
        to   = 0
      }
    }

    data {
      ref_id         = "B"
      query_type     = ""
      datasource_uid = "prometheus"
      model = jsonencode({
        "refId"   = "B"
        "expr"    = "sum(rate(http_requests_total{job=\"checkout\",code=~\"5..\"}[30m])) / sum(rate(http_requests_total{job=\"checkout\"}[30m]))"
        "range"   = false
        "instant" = true
      })

      relative_time_range {
        from = 600
        to   = 0
      }
    }

    data {
      ref_id         = "D"
      query_type     = ""
      datasource_uid = "__expr__"
      model = jsonencode({
        "refId" = "D"
        "datasource" = {
          "type" = "__expr__"
          "uid"  = "__expr__"
        }
        "type"       = "math"
        "expression" = "$A > 0.006 && $B > 0.006"
      })

      relative_time_range {
        from = 0
        to   = 0
      }
    }

    data {
      ref_id         = "C"
      query_type     = ""
      datasource_uid = "__expr__"
      model = jsonencode({
        "refId" = "C"
        "datasource" = {
          "type" = "__expr__"
          "uid"  = "__expr__"
        }
        "type"       = "threshold"
        "expression" = "D"
        "conditions" = [
          {
            "evaluator" = {
              "type" = "gt"
              "params" = [
                0,
              ]
            }
          },
        ]
      })

      relative_time_range {
        from = 0
        to   = 0
      }
    }
  }

  rule {
    uid            = "foresight-f4c8df2c6cd72aa5"
    name           = "Checkout availability: burn rate 3"
    condition      = "C"
    for            = "0s"
    no_data_state  = "OK"
    exec_err_state = "Error"
    labels = {
      "team"           = "checkout"
      "foresight_kind" = "sloBurn"
      "severity"       = "warning"
    }
    annotations = {
      "summary"          = "Checkout availability: burn rate 3"
      "description"      = "{{ $values.A.Value | humanizePercentage }} of events failed over 1d, {{ $values.B.Value | humanizePercentage }} over 2h: the error budget of 30d burns 3 times too fast."
      "runbook_url"      = "https://runbooks.example.org/shop"
      "event_url"        = "{{ externalURL }}a/foresight-predict-app/{{ with $labels.service }}service?var-service={{ . | urlquery }}{{ else }}forecast?linked=%7B%22source%22%3A%22prometheus%22%2C%22query%22%3A%7B%22refId%22%3A%22A%22%2C%22expr%22%3A%22sum(rate(http_requests_total%7Bjob%3D%5C%22checkout%5C%22%2Ccode%3D~%5C%225..%5C%22%7D%5B%24window%5D))%20%2F%20sum(rate(http_requests_total%7Bjob%3D%5C%22checkout%5C%22%7D%5B%24window%5D))%22%2C%22range%22%3Atrue%7D%7D{{ end }}{{ with $values.Since }}&from={{ ((toTime .Value).Add -3600000000000).UnixMilli }}&to=now{{ end }}"
      "__dashboardUid__" = "foresight-shop"
      "__panelId__"      = "5"
    }

    data {
      ref_id         = "A"
      query_type     = ""
      datasource_uid = "prometheus"
      model = jsonencode({
        "refId"   = "A"
        "expr"    = "sum(rate(http_requests_total{job=\"checkout\",code=~\"5..\"}[1d])) / sum(rate(http_requests_total{job=\"checkout\"}[1d]))"
        "range"   = false
        "instant" = true
      })

      relative_time_range {
        from = 600
        to   = 0
      }
    }

    data {
      ref_id         = "B"
      query_type     = ""
      datasource_uid = "prometheus"
      model = jsonencode({
        "refId"   = "B"
        "expr"    = "sum(rate(http_requests_total{job=\"checkout\",code=~\"5..\"}[2h])) / sum(rate(http_requests_total{job=\"checkout\"}[2h]))"
        "range"   = false
        "instant" = true
      })

      relative_time_range {
        from = 600
        to   = 0
      }
    }

    data {
      ref_id         = "D"
      query_type     = ""
      datasource_uid = "__expr__"
      model = jsonencode({
        "refId" = "D"
        "datasource" = {
          "type" = "__expr__"
          "uid"  = "__expr__"
        }
        "type"       = "math"
        "expression" = "$A > 0.003 && $B > 0.003"
      })

      relative_time_range {
        from = 0
        to   = 0
      }
    }

    data {
      ref_id         = "C"
      query_type     = ""
      datasource_uid = "__expr__"
      model = jsonencode({
        "refId" = "C"
        "datasource" = {
          "type" = "__expr__"
          "uid"  = "__expr__"
        }
        "type"       = "threshold"
        "expression" = "D"
        "conditions" = [
          {
            "evaluator" = {
              "type" = "gt"
              "params" = [
                0,
              ]
            }
          },
        ]
      })

      relative_time_range {
        from = 0
        to   = 0
      }
    }
  }

  rule {
    uid            = "foresight-f4c8dd2c6cd7273f"
    name           = "Checkout availability: burn rate 1"
    condition      = "C"
    for            = "0s"
    no_data_state  = "OK"
    exec_err_state = "Error"
    labels = {
      "team"           = "checkout"
      "foresight_kind" = "sloBurn"
      "severity"       = "warning"
    }
    annotations = {
      "summary"          = "Checkout availability: burn rate 1"
      "description"      = "{{ $values.A.Value | humanizePercentage }} of events failed over 3d, {{ $values.B.Value | humanizePercentage }} over 6h: the error budget of 30d burns 1 times too fast."
      "runbook_url"      = "https://runbooks.example.org/shop"
      "event_url"        = "{{ externalURL }}a/foresight-predict-app/{{ with $labels.service }}service?var-service={{ . | urlquery }}{{ else }}forecast?linked=%7B%22source%22%3A%22prometheus%22%2C%22query%22%3A%7B%22refId%22%3A%22A%22%2C%22expr%22%3A%22sum(rate(http_requests_total%7Bjob%3D%5C%22checkout%5C%22%2Ccode%3D~%5C%225..%5C%22%7D%5B%24window%5D))%20%2F%20sum(rate(http_requests_total%7Bjob%3D%5C%22checkout%5C%22%7D%5B%24window%5D))%22%2C%22range%22%3Atrue%7D%7D{{ end }}{{ with $values.Since }}&from={{ ((toTime .Value).Add -3600000000000).UnixMilli }}&to=now{{ end }}"
      "__dashboardUid__" = "foresight-shop"
      "__panelId__"      = "5"
    }

    data {
      ref_id         = "A"
      query_type     = ""
      datasource_uid = "prometheus"
      model = jsonencode({
        "refId"   = "A"
        "expr"    = "sum(rate(http_requests_total{job=\"checkout\",code=~\"5..\"}[3d])) / sum(rate(http_requests_total{job=\"checkout\"}[3d]))"
        "range"   = false
        "instant" = true
      })

      relative_time_range {
        from = 600
        to   = 0
      }
    }

    data {
      ref_id         = "B"
      query_type     = ""
      datasource_uid = "prometheus"
      model = jsonencode({
        "refId"   = "B"
        "expr"    = "sum(rate(http_requests_total{job=\"checkout\",code=~\"5..\"}[6h])) / sum(rate(http_requests_total{job=\"checkout\"}[6h]))"
        "range"   = false
        "instant" = true
      })

      relative_time_range {
        from = 600
        to   = 0
      }
    }

    data {
      ref_id         = "D"
      query_type     = ""
      datasource_uid = "__expr__"
      model = jsonencode({
        "refId" = "D"
        "datasource" = {
          "type" = "__expr__"
          "uid"  = "__expr__"
        }
        "type"       = "math"
        "expression" = "$A > 0.001 && $B > 0.001"
      })

      relative_time_range {
        from = 0
        to   = 0
      }
    }

    data {
      ref_id         = "C"
      query_type     = ""
      datasource_uid = "__expr__"
      model = jsonencode({
        "refId" = "C"
        "datasource" = {
          "type" = "__expr__"
          "uid"  = "__expr__"
        }
        "type"       = "threshold"
        "expression" = "D"
        "conditions" = [
          {
            "evaluator" = {
              "type" = "gt"
              "params" = [
                0,
              ]
            }
          },
        ]
      })

      relative_time_range {
        from = 0
        to   = 0
      }
    }
  }

  rule {
    uid            = "foresight-ec8c9303448e74a5"
    name           = "Checkout availability: budget exhausted"
    condition      = "C"
    for            = "0s"
    no_data_state  = "OK"
    exec_err_state = "Error"
    labels = {
      "team"           = "checkout"
      "foresight_kind" = "sloBurn"
      "severity"       = "critical"
    }
    annotations = {
      "summary"          = "Checkout availability: budget exhausted"
      "description"      = "{{ define \"value\" }}{{ if and (lt . 1.0) (gt . -1.0) }}{{ printf \"%.3g\" . }}{{ else }}{{ humanize . }}{{ end }}{{ end }}{{ with $values.C }}{{ with $labels.service }}{{ . }}: {{ else }}{{ with $values.Observed }}{{ with .Labels }}{{ . }}: {{ end }}{{ end }}{{ end }}{{ with $values.Observed }}{{ template \"value\" $values.Observed.Value }}{{ else }}value unknown{{ end }} now{{ with $values.Probability }}, the probability of reaching the limit is {{ printf \"%.2g\" $values.Probability.Value }}{{ end }}. The error budget of 30d is forecast to be used up in {{ $values.A.Value | printf \"%.1f\" }} hours.{{ else }}There are no numbers: the query has failed or has no data.{{ end }}"
      "runbook_url"      = "https://runbooks.example.org/shop"
      "event_url"        = "{{ externalURL }}a/foresight-predict-app/{{ with $labels.service }}service?var-service={{ . | urlquery }}{{ else }}forecast?linked=%7B%22source%22%3A%22prometheus%22%2C%22query%22%3A%7B%22refId%22%3A%22A%22%2C%22expr%22%3A%22sum(rate(http_requests_total%7Bjob%3D%5C%22checkout%5C%22%2Ccode%3D~%5C%225..%5C%22%7D%5B%24window%5D))%20%2F%20sum(rate(http_requests_total%7Bjob%3D%5C%22checkout%5C%22%7D%5B%24window%5D))%22%2C%22range%22%3Atrue%7D%7D{{ end }}{{ with $values.Since }}&from={{ ((toTime .Value).Add -3600000000000).UnixMilli }}&to=now{{ end }}"
      "__dashboardUid__" = "foresight-shop"
      "__panelId__"      = "5"
    }

    data {
      ref_id         = "A"
      query_type     = "runway"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "runway"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "1 - (sum(rate(http_requests_total{job=\"checkout\",code=~\"5..\"}[30d])) / sum(rate(http_requests_total{job=\"checkout\"}[30d]))) / 0.001"
          "range" = true
        }
        "output"      = "runwayHours"
        "limit"       = 0
        "crossing"    = "below"
        "horizon"     = "3d"
        "partialData" = "error"
      })

      relative_time_range {
        from = 86400
        to   = 0
      }
    }

    data {
      ref_id         = "C"
      query_type     = ""
      datasource_uid = "__expr__"
      model = jsonencode({
        "refId" = "C"
        "datasource" = {
          "type" = "__expr__"
          "uid"  = "__expr__"
        }
        "type"       = "threshold"
        "expression" = "A"
        "conditions" = [
          {
            "evaluator" = {
              "type" = "lt"
              "params" = [
                72,
              ]
            }
          },
        ]
      })

      relative_time_range {
        from = 0
        to   = 0
      }
    }

    data {
      ref_id         = "Observed"
      query_type     = "runway"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "Observed"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "runway"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "1 - (sum(rate(http_requests_total{job=\"checkout\",code=~\"5..\"}[30d])) / sum(rate(http_requests_total{job=\"checkout\"}[30d]))) / 0.001"
          "range" = true
        }
        "output"      = "runwayHours"
        "limit"       = 0
        "crossing"    = "below"
        "horizon"     = "3d"
        "evidence"    = "observed"
        "partialData" = "error"
      })

      relative_time_range {
        from = 86400
        to   = 0
      }
    }

    data {
      ref_id         = "Probability"
      query_type     = "runway"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "Probability"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "runway"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "1 - (sum(rate(http_requests_total{job=\"checkout\",code=~\"5..\"}[30d])) / sum(rate(http_requests_total{job=\"checkout\"}[30d]))) / 0.001"
          "range" = true
        }
        "output"      = "runwayHours"
        "limit"       = 0
        "crossing"    = "below"
        "horizon"     = "3d"
        "evidence"    = "probability"
        "partialData" = "error"
      })

      relative_time_range {
        from = 86400
        to   = 0
      }
    }
  }
}
